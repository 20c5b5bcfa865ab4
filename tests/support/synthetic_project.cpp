// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/synthetic_project.h"

#include "core/base/json.h"
#include "core/mask/paint.h"

#include <cstdio>
#include <cstdlib>

namespace mw::test {

namespace {

template <class Map>
auto pick(const Map& map, std::mt19937& random)
{
    return std::next(map.begin(), std::ptrdiff_t(random() % map.size()))->second;
}

struct Dumper {
    std::string text;
    template <class T>
    void operator()(const char* name, const T& value)
    {
        text += name;
        text += '=';
        if constexpr (std::is_enum_v<T>)
            text += nameOf(value);
        else if constexpr (requires { value.value; })
            text += std::to_string(value.value);
        else
            text += dumpJson(Json(value));
        text += ' ';
    }
};

}  // namespace

Video imaginaryVideo(VideoId id, const std::string& name)
{
    Video video;
    video.id = id;
    video.name = name;
    video.path = "media/" + name + ".mp4";
    video.fingerprint = "fingerprint of " + name;
    video.size = {64, 48};
    video.frameCount = 40;
    video.framesPerSecond = 25;
    video.lastFrame = 39;
    return video;
}

Mask disc(Size size, double x, double y, double radius)
{
    BitRaster raster(size);
    paintDab(raster, {x, y}, {radius, BrushShape::Round});
    return Mask::fromRaster(raster);
}

Result<ChangeSet> applyRandomStep(ProjectDocument& document, std::mt19937& random)
{
    const Project& p = document.project();
    Step step;
    const auto name = [&] { return "n" + std::to_string(random() % 100000); };
    const unsigned choice = p.videos().empty() ? 0 : p.tracks().empty() ? 1 : random() % 20;
    if (choice == 0) {
        const Video video = imaginaryVideo(document.newId<VideoTag>(), p.freeVideoName(name()));
        step = {StepKind::AddVideo, {PutVideo{video}}, video.name, 1, {video.id}};
    } else if (choice == 1) {
        const Video video = pick(p.videos(), random);
        Category category{document.newId<CategoryTag>(), name()};
        while (p.categoryByName(category.name))
            category.name += "x";
        Track track{document.newId<TrackTag>(), video.id, p.freeTrackNumber(video.id), category.id,
                    name()};
        step = {StepKind::AddObject,
                {PutCategory{category}, PutTrack{track}},
                track.name,
                1,
                {video.id, track.id}};
    } else if (choice == 2) {
        Video video = pick(p.videos(), random);
        video.gridStep = int(random() % 5) + 1;
        step = {StepKind::ChangeVideo, {PutVideo{video}}, video.name, 1, {video.id}};
    } else if (choice == 3) {
        step = {StepKind::RemoveObject, {RemoveTrack{pick(p.tracks(), random).id}}};
    } else if (choice == 4 && random() % 4 == 0) {
        step = {StepKind::RemoveVideo, {RemoveVideo{pick(p.videos(), random).id}}};
    } else if (choice == 5 && !p.expressions().empty()) {
        step = {StepKind::RemoveExpression, {RemoveExpression{pick(p.expressions(), random).id}}};
    } else if (choice <= 7) {
        const Track track = pick(p.tracks(), random);
        const Expression expression{document.newId<ExpressionTag>(), track.id,
                                    "the left " + name()};
        step.kind = StepKind::WriteExpression;
        step.edits = {PutExpression{expression}};
        if (random() % 2 == 0)
            step.edits.emplace_back(PutSupport{
                {document.newId<SupportTag>(), name(), track.id, expression.id, {0, 3, 7}}});
    } else {
        const Track track = pick(p.tracks(), random);
        const Size size = p.video(track.video)->size;
        const auto frame = FrameIndex(random() % 40);
        const Mask shape = disc(size, random() % 64, random() % 48, random() % 20 + 1);
        if (choice <= 13) {
            step = {random() % 2 ? StepKind::Paint : StepKind::Erase,
                    {PaintMask{track.id, frame, shape, paintedAnnotation("me", document.now())}},
                    track.name,
                    1,
                    {track.video, track.id, frame}};
        } else if (choice <= 16) {
            SetMasks edit{track.id, {}};
            for (FrameIndex f = frame; f < 40; f += 5) {
                if (random() % 3 == 0)
                    edit.frames[f] = std::nullopt;
                else
                    edit.frames[f]
                        = AnnotatedMask{paintedAnnotation("me", 5), shifted(shape, f, 0)};
            }
            step = {StepKind::CopyMask, {edit}};
        } else {
            SetAnnotations edit{track.id, {}};
            for (const auto& [f, annotation] : p.annotations(track.id)) {
                Annotation accepted = annotation;
                accepted.review = ReviewState::Accepted;
                accepted.isLocked = random() % 2;
                edit.frames[f] = accepted;
            }
            step = {StepKind::Accept, {edit}};
        }
    }
    return document.apply(std::move(step));
}

std::string dump(const ProjectDocument& document)
{
    const Project& p = document.project();
    Dumper d;
    describe(d, p.settings());
    const auto all = [&](const auto& items) {
        for (const auto& [id, item] : items) {
            d.text += "\n";
            describe(d, item);
        }
    };
    all(p.videos());
    all(p.categories());
    all(p.tracks());
    all(p.expressions());
    all(p.supports());
    all(p.runs());
    all(p.comments());
    for (const auto& [id, track] : p.tracks()) {
        for (const auto& [frame, annotation] : p.annotations(id)) {
            d.text += "\n" + std::to_string(id.value) + "/" + std::to_string(frame) + " ";
            describe(d, annotation);
            const auto mask = document.mask(id, frame);
            d.text += mask ? toCocoText(*mask) : "unreadable";
        }
    }
    return d.text;
}

SmallProject smallProject(const fs::path& folder)
{
    auto created = ProjectDocument::create(folder / "small.maskwright", {});
    if (!created) {
        std::fprintf(stderr, "%s\n", describe(created.error()).c_str());
        std::abort();
    }
    SmallProject s;
    s.document = *std::move(created);
    ProjectDocument& d = *s.document;
    s.video = d.newId<VideoTag>();
    s.first = d.newId<TrackTag>();
    s.second = d.newId<TrackTag>();
    s.expression = d.newId<ExpressionTag>();
    const CategoryId zebra = d.newId<CategoryTag>();
    const auto done = d.apply(
        {StepKind::Import,
         {PutVideo{imaginaryVideo(s.video, "z01")}, PutCategory{{zebra, "zebra"}},
          PutTrack{{s.first, s.video, 1, zebra, "left zebra"}},
          PutTrack{{s.second, s.video, 2, zebra, "right zebra"}},
          PutExpression{{s.expression, s.first, "the zebra on the left"}},
          PutExpression{{d.newId<ExpressionTag>(), s.second, "the zebra on the right"}}}});
    if (!done)
        std::abort();
    return s;
}

}  // namespace mw::test
