// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/media.h"

#include "app/convert.h"
#include "core/project/steps.h"
#include "core/video/scene_cuts.h"

#include <QFileInfo>

#include <algorithm>

namespace mw {

namespace {

constexpr std::size_t kVideosKeptOpen = 3;

}  // namespace

MediaLibrary::MediaLibrary(ProjectSession& session, Settings& settings, JobQueue& jobs,
                           QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_jobs(jobs)
    , m_frames(
          std::make_unique<FrameService>(std::size_t(settings.get(settings::frameCacheMiB)) << 20))
{
    connect(&session, &ProjectSession::aboutToClose, this, &MediaLibrary::closeAll);
    connect(&session, &ProjectSession::closed, this, [this] { m_isClosing = false; });
    connect(&session, &ProjectSession::changed, this, [this](const ChangeSet& changes) {
        for (const VideoId video : changes.videos) {
            const Video* now = m_session.project().video(video);
            if (!now)
                close(video);
            else if (state(video) == State::Missing || state(video) == State::Changed)
                setState(video, State::Closed);  // relinked, perhaps
        }
    });
    connect(&settings, &Settings::changed, this, [this](const QString& key) {
        if (key == QLatin1String(settings::frameCacheMiB.key))
            m_frames->setCacheBytes(std::size_t(m_settings.get(settings::frameCacheMiB)) << 20);
    });
}

MediaLibrary::~MediaLibrary() { closeAll(); }

MediaLibrary::State MediaLibrary::state(VideoId video) const
{
    const auto it = m_items.find(video);
    return it == m_items.end() ? State::Closed : it->second.state;
}

const std::optional<Error>& MediaLibrary::error(VideoId video) const
{
    static const std::optional<Error> none;
    const auto it = m_items.find(video);
    return it == m_items.end() ? none : it->second.error;
}

const VideoSource* MediaLibrary::source(VideoId video) const
{
    const auto it = m_items.find(video);
    return it == m_items.end() ? nullptr : it->second.source.get();
}

OpenVideoOptions MediaLibrary::options() const
{
    OpenVideoOptions options;
    options.limits.maxPixels = std::int64_t(m_settings.get(settings::maxMegapixels)) * 1'000'000;
    return options;
}

void MediaLibrary::want(VideoId video)
{
    if (!video || m_isClosing || !m_session.isOpen() || !m_session.project().video(video))
        return;
    m_wanted.remove(video);
    m_wanted.push_front(video);
    if (state(video) == State::Closed)
        open(video);
    closeUnwanted();
}

void MediaLibrary::open(VideoId video)
{
    const Video& wanted = *m_session.project().video(video);
    const fs::path path = steps::pathOnDisk(m_session.document().file(), wanted);
    OpenVideoOptions options = this->options();
    options.cachedIndex = m_session.document().store().videoIndex(video, wanted.fingerprint);
    const QPointer<QObject> self = this;
    options.onFirstPicture = [this, self, video](const FramePtr& frame) {
        callLater(self, [this, video, frame] { Q_EMIT firstPicture(video, frame); });
    };
    auto stop = std::make_shared<StopSource>();
    m_items[video].opening = stop;
    setState(video, State::Opening);
    QThreadPool::globalInstance()->start([this, self, video, path, options, stop] {
        TaskContext task;
        task.stop = stop->get_token();
        auto opened = std::make_shared<Result<VideoPtr>>(openVideo(path, options, task));
        callLater(self, [this, video, opened, stop] {
            // A video that was closed or opened anew meanwhile has another stop source.
            const auto it = m_items.find(video);
            if (it != m_items.end() && it->second.opening == stop)
                onOpened(video, *std::move(opened));
        });
    });
}

void MediaLibrary::onOpened(VideoId video, Result<VideoPtr> opened)
{
    Item& item = m_items[video];
    item.opening.reset();
    const Video* wanted = m_session.project().video(video);
    if (!wanted)
        return;
    if (!opened) {
        const bool isMissing = opened.error().code == ErrorCode::FileMissing;
        setState(video, isMissing ? State::Missing : State::Failed, opened.error());
        return;
    }
    const VideoInfo& info = (*opened)->info();
    if (info.fingerprint != wanted->fingerprint) {
        setState(video, State::Changed, Error{ErrorCode::VideoChanged, {wanted->name}});
        return;
    }
    item.source = *opened;
    if (const std::string index = item.source->serialisedIndex(); !index.empty())
        (void)m_session.document().store().keepVideoIndex(video, info.fingerprint, index);
    m_frames->open(video, item.source);
    setState(video, State::Ready);
    if (info.endsEarly)
        Q_EMIT endsEarly(video, int(info.frameCount));
}

void MediaLibrary::setState(VideoId video, State state, std::optional<Error> error)
{
    Item& item = m_items[video];
    item.state = state;
    item.error = std::move(error);
    Q_EMIT stateChanged(video);
}

void MediaLibrary::close(VideoId video)
{
    const auto it = m_items.find(video);
    if (it == m_items.end())
        return;
    if (it->second.opening)
        it->second.opening->request_stop();
    m_frames->close(video);
    m_items.erase(it);
    m_wanted.remove(video);
    Q_EMIT stateChanged(video);
}

void MediaLibrary::closeAll()
{
    // Who hears that a video was closed may want it back, but not now.
    m_isClosing = true;
    while (!m_items.empty())
        close(m_items.begin()->first);
    m_wanted.clear();
}

void MediaLibrary::closeUnwanted()
{
    while (m_wanted.size() > kVideosKeptOpen) {
        const VideoId oldest = m_wanted.back();
        if (state(oldest) == State::Ready || state(oldest) == State::Opening)
            close(oldest);
        else
            m_wanted.pop_back();
    }
}

void MediaLibrary::add(const QStringList& paths)
{
    for (const QString& path : paths) {
        const fs::path file = toPath(path);
        OpenVideoOptions options = this->options();
        auto work
            = [file, options](const TaskContext& task) { return openVideo(file, options, task); };
        auto then = [this, file](VideoPtr&& video) -> Result<QString> {
            if (!m_session.isOpen())
                return Error{ErrorCode::Cancelled, {toUtf8(file)}};
            const VideoInfo& info = video->info();
            for (const auto& [id, known] : m_session.project().videos()) {
                if (known.fingerprint == info.fingerprint
                    && steps::pathOnDisk(m_session.document().file(), known) == file) {
                    Q_EMIT added(id);
                    return tr("The project has it already.");
                }
            }
            const steps::NewVideo made = steps::addVideo(m_session.document(), info, file);
            MW_TRY_VOID(m_session.apply(made.step));
            if (const std::string index = video->serialisedIndex(); !index.empty())
                (void)m_session.document().store().keepVideoIndex(made.id, info.fingerprint, index);
            Q_EMIT added(made.id);
            QStringList notes;
            notes << tr("%n frame(s)", nullptr, int(info.frameCount))
                  << QStringLiteral("%1 × %2").arg(info.size.width).arg(info.size.height);
            if (info.isVariableRate)
                notes << tr("variable frame rate");
            if (info.rotation != 0)
                notes << tr("rotated by %1°").arg(info.rotation);
            if (info.isInterlaced)
                notes << tr("interlaced");
            if (info.endsEarly)
                notes << tr("ends early");
            return notes.join(QStringLiteral(", "));
        };
        m_jobs.add(std::make_unique<TaskJob<VideoPtr>>(tr("Add %1").arg(QFileInfo(path).fileName()),
                                                       std::move(work), std::move(then)));
    }
}

void MediaLibrary::relink(VideoId video, const QString& path)
{
    const fs::path file = toPath(path);
    OpenVideoOptions options = this->options();
    auto work = [file, options](const TaskContext& task) { return openVideo(file, options, task); };
    auto then = [this, video, file](VideoPtr&& opened) -> Result<QString> {
        const Video* known = m_session.isOpen() ? m_session.project().video(video) : nullptr;
        if (!known)
            return Error{ErrorCode::ItemMissing, {"video"}};
        if (opened->info().fingerprint != known->fingerprint)
            return Error{ErrorCode::VideoChanged, {toUtf8(file)}};
        Video changed = *known;
        changed.path = steps::pathInProject(m_session.document().file(), file);
        MW_TRY_VOID(m_session.apply(
            {StepKind::ChangeVideo, {PutVideo{changed}}, changed.name, 1, {video, {}, -1}}));
        want(video);
        return tr("The video was found again.");
    };
    m_jobs.add(std::make_unique<TaskJob<VideoPtr>>(tr("Look at %1").arg(QFileInfo(path).fileName()),
                                                   std::move(work), std::move(then)));
}

void MediaLibrary::findCuts(VideoId video)
{
    const Video* wanted = m_session.isOpen() ? m_session.project().video(video) : nullptr;
    if (!wanted)
        return;
    const fs::path file = steps::pathOnDisk(m_session.document().file(), *wanted);
    OpenVideoOptions options = this->options();
    options.cachedIndex = m_session.document().store().videoIndex(video, wanted->fingerprint);
    options.decoderThreads = 1;  // the person goes on looking at the video meanwhile
    auto work = [file, options, fingerprint = wanted->fingerprint](
                    const TaskContext& task) -> Result<std::vector<FrameIndex>> {
        MW_TRY(const VideoPtr source, openVideo(file, options, task));
        if (source->info().fingerprint != fingerprint)
            return Error{ErrorCode::VideoChanged, {toUtf8(file)}};
        return findSceneCuts(*source, {}, task);
    };
    auto then = [this, video](std::vector<FrameIndex>&& cuts) -> Result<QString> {
        const Video* known = m_session.isOpen() ? m_session.project().video(video) : nullptr;
        if (!known)
            return Error{ErrorCode::ItemMissing, {"video"}};
        const int count = int(cuts.size());
        if (known->cuts != cuts) {
            Video changed = *known;
            changed.cuts = std::move(cuts);
            MW_TRY_VOID(m_session.apply(
                {StepKind::ChangeVideo, {PutVideo{changed}}, changed.name, 1, {video, {}, -1}}));
        }
        return count == 0 ? tr("No scene cut was found.") : tr("%n scene cut(s)", nullptr, count);
    };
    m_jobs.add(std::make_unique<TaskJob<std::vector<FrameIndex>>>(
        tr("Scene cuts of %1").arg(toQt(wanted->name)), std::move(work), std::move(then)));
}

void MediaLibrary::applySettings()
{
    m_frames->setCacheBytes(std::size_t(m_settings.get(settings::frameCacheMiB)) << 20);
}

}  // namespace mw
