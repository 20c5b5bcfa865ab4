// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "core/categories.h"
#include "inference/bundle/safetensors.h"
#include "inference/engine/bundle_tools.h"
#include "inference/training/clip_pairs.h"
#include "inference/training/expressions.h"
#include "inference/training/mirrored_text.h"
#include "inference/training/open_episodes.h"
#include "inference/training/trainer.h"
#include "inference/training/training_source.h"
#include "tests/support/disc_episodes.h"
#include "tests/support/drawn_set.h"
#include "tests/support/runner.h"
#include "tests/support/tiny_model.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <set>

using namespace mw;
using namespace mw::test;

namespace {

/// Nothing else is of this colour: what shows a held-out class is all of it.
constexpr Color kForbidden{250, 0, 250};

/// The 48 classes of the benchmark in two clips each, pictures of class folders, and pictures of
/// another class beside one of the benchmark's.
void writeBenchmarkSet(const fs::path& file, int fold)
{
    TrainingSetWriter writer;
    const auto colored = [&](const std::string& name, Color color) {
        return foldShownBy(name) == fold ? kForbidden : color;
    };
    for (const std::string_view category : categoryNames(CategoryList::MiniYoutubeVos)) {
        const std::string name(category);
        for (int i = 0; i < 3; ++i)
            addClip(writer, name + std::to_string(i), colored(name, kGrey),
                    {{20.0 + 8 * i, 26, 13, colored(name, kGreen), 1}},
                    {object(1, name, {"a " + name})}, 2);
    }
    // Something that is in no fold, beside a dog (fold 4) and beside a car, which is a sedan (1).
    for (const char* beside : {"dog", "car"}) {
        for (int i = 0; i < 3; ++i)
            addClip(writer, beside + std::string("-and-fork"), colored(beside, kGrey),
                    {{16, 26, 12, colored(beside, kGreen), 1}, {46, 26, 12, kGreen, 2}},
                    {object(1, beside), object(2, "fork", {"a fork"})}, 1);
    }
    for (const char* folder :
         {"Leopards", "dalmatian", "accordion", "car_side", "Faces", "ketch"}) {
        for (int i = 0; i < 6; ++i)
            addFolderPicture(writer, folder, colored(folder, kGreen));
    }
    QVERIFY(bool(writer.write(file)));
}

bool hasWord(const std::string& text, const char* word)
{
    return text.find(word) != std::string::npos;
}

/// Pictures in their own colours, nothing pasted in, nothing in front.
EpisodeMixOptions plainOptions()
{
    EpisodeMixOptions options;
    options.shape = {2, 2, 64, 64};
    options.distractors = options.occluders = options.absent = 0;
    options.filmed = 1;
    options.strength = 0;
    return options;
}

std::map<std::string, std::vector<std::byte>> tensorsOf(const fs::path& path)
{
    std::map<std::string, std::vector<std::byte>> all;
    if (const auto table = readSafetensors(path)) {
        for (const StoredTensor& tensor : table->tensors)
            all[tensor.name] = contiguousBytes(tensor);
    }
    return all;
}

}  // namespace

/// What a lab relies on: folds that are the benchmark's, the published recipe, sentences that are
/// true of what is shown, and runs that go on as they began.
class TestTrainingProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        prepareThreads(1);
        auto folder = TemporaryFolder::create();
        QVERIFY(bool(folder));
        m_folder.emplace(*std::move(folder));
    }

    // ---- Folds

    void everyNameOfATestedClassIsInItsFold()
    {
        for (int fold = 1; fold <= kFoldCount; ++fold) {
            for (const std::string& name : testCategories(fold)) {
                QCOMPARE(foldShownBy(name), fold);
                QCOMPARE(foldShownBy(canonicalClass(name)), fold);
            }
        }
        for (const auto& [name, category] : {std::pair("Leopards", "leopard"),
                                             {"dalmatian", "dog"},
                                             {"car_side", "sedan"},
                                             {"Faces_easy", "person"},
                                             {"pedestrian", "person"},
                                             {"Motorbikes", "motorbike"},
                                             {"airplanes", "airplane"},
                                             {"bicycle and rider", "person"},
                                             {"goldfish", "fish"}})
            QCOMPARE(foldShownBy(name), foldOf(category));
        for (const char* name : {"accordion", "fork", "bus stop", "", "s"})
            QCOMPARE(foldShownBy(name), 0);
    }

    void whatTheBenchmarkTestsIsNeverTrained_data()
    {
        QTest::addColumn<int>("fold");
        for (int fold = 1; fold <= kFoldCount; ++fold)
            QTest::newRow(std::to_string(fold).c_str()) << fold;
    }
    void whatTheBenchmarkTestsIsNeverTrained()
    {
        QFETCH(int, fold);
        const std::string path
            = toUtf8(m_folder->path() / ("fold" + std::to_string(fold) + ".safetensors"));
        writeBenchmarkSet(fromUtf8(path), fold);
        const auto set = openTrainingSet(path);
        QVERIFY(bool(set));
        std::set<std::string> tested;
        for (const std::string& name : testCategories(fold))
            tested.insert(canonicalClass(name));

        EpisodeMixOptions options = plainOptions();
        options.filmed = 0.3;
        options.distractors = 0.7;
        options.heldOut.fold = fold;
        const auto mix = EpisodeMix::create(*set, options);
        const auto pairs = ClipPairs::create(*set, options);
        QVERIFY(bool(mix) && bool(pairs));
        for (const auto& names : {(*mix)->classes(), (*pairs)->classes()}) {
            QVERIFY(names.size() >= 36);  // and the fork, where it stands beside what may be seen
            for (const std::string& name : names)
                QVERIFY2(!tested.contains(name), name.c_str());
        }
        // Not as an object, not pasted in, not in a background.
        for (std::uint64_t i = 0; i < 60; ++i) {
            const auto sample = (*mix)->episode(3, i);
            QVERIFY2(bool(sample), sample ? "" : describe(sample.error()).c_str());
            QVERIFY2(shareOf(sample->support.frames, kForbidden) == 0
                         && shareOf(sample->query.frames, kForbidden) == 0,
                     sample->className.c_str());
        }
        // Validation is about these and no other; each is the benchmark's.
        options.isValidation = true;
        options.distractors = 0;
        const auto validation = EpisodeMix::create(*set, options);
        QVERIFY(bool(validation));
        const std::vector<std::string> shown = (*validation)->classes();
        QVERIFY(std::set<std::string>(shown.begin(), shown.end()) == tested);
        double seen = 0;
        for (std::uint64_t i = 0; i < 5; ++i)
            seen += shareOf((*validation)->episode(3, i)->query.frames, kForbidden);
        QVERIFY(seen > 0.1);  // or the search above could not have found anything
    }

    void recognitionLeavesOutWhatTheBenchmarkTests_data()
    {
        whatTheBenchmarkTestsIsNeverTrained_data();
    }
    void recognitionLeavesOutWhatTheBenchmarkTests()
    {
        QFETCH(int, fold);
        const std::string path
            = toUtf8(m_folder->path() / ("pictures" + std::to_string(fold) + ".safetensors"));
        writeBenchmarkSet(fromUtf8(path), fold);
        // As a run opens them: the fold of a configuration.
        const auto options = trainOptionsFromJson({{"fold", fold}}, "", "test");
        QVERIFY(bool(options));
        const auto recognition = openRecognition({"synthetic", path}, *options);
        QVERIFY2(bool(recognition), recognition ? "" : describe(recognition.error()).c_str());
        for (const std::string& name : (*recognition)->classes())
            QVERIFY2(foldShownBy(name) != fold, name.c_str());
        ClassificationOptions pictures;
        pictures.heldOut = options->data.heldOut;
        pictures.height = pictures.width = 32;
        pictures.strength = 0;
        pictures.leastExamples = 1;
        const auto plain = ClassificationSource::create(*openTrainingSet(path), pictures);
        pictures.heldOut = {};
        const auto all = ClassificationSource::create(*openTrainingSet(path), pictures);
        QVERIFY(bool(plain) && bool(all));
        QVERIFY((*all)->classes().size() > (*plain)->classes().size() + 11);
        QCOMPARE(shareOf((*plain)->batch(1, 1, 200)->pictures, kForbidden), 0.0);
        QVERIFY(shareOf((*all)->batch(1, 1, 200)->pictures, kForbidden) > 0.05);
    }

    void validationNeedsOnlyOneSetWithWhatIsHeldOut()
    {
        const fs::path with = m_folder->path() / "with.safetensors",
                       without = m_folder->path() / "without.safetensors";
        TrainingSetWriter dogs, forks;
        for (int i = 0; i < 3; ++i) {
            for (const char* name : {"dog", "cat"})
                addClip(dogs, name + std::to_string(i), kGrey, {{30, 26, 12, kGreen, 1}},
                        {object(1, name)}, 2);
            addClip(forks, "fork", kGrey, {{30, 26, 12, kGreen, 1}}, {object(1, "fork")}, 2);
        }
        QVERIFY(bool(dogs.write(with)) && bool(forks.write(without)));
        EpisodeMixOptions options = plainOptions();
        options.heldOut.fold = foldOf("dog");
        options.isValidation = true;
        const auto both = openEpisodes({toUtf8(without), toUtf8(with)}, options);
        QVERIFY2(bool(both), both ? "" : describe(both.error()).c_str());
        QCOMPARE((*both)->episode(1, 1)->className, std::string("dog"));
        const auto none = openEpisodes(std::vector{toUtf8(without)}, options);
        QVERIFY(!none);
        QVERIFY(hasWord(describe(none.error()), "held out"));
    }

    // ---- The published recipe

    void framesInARowAreThosePublished()
    {
        Random random(4);
        std::set<std::int64_t> firsts;
        for (int i = 0; i < 300; ++i) {
            const auto frames = framesInARow(9, 5, random);
            QCOMPARE(frames.size(), std::size_t(5));
            for (std::size_t k = 1; k < 5; ++k)
                QCOMPARE(frames[k], frames[k - 1] + 1);
            QVERIFY(frames.front() >= 0 && frames.back() <= 8);
            firsts.insert(frames.front());
        }
        QCOMPARE(firsts.size(), std::size_t(5));
        QVERIFY(framesInARow(3, 5, random) == (std::vector<std::int64_t>{0, 1, 2, 2, 2}));
        QVERIFY(framesInARow(1, 2, random) == (std::vector<std::int64_t>{0, 0}));
    }

    void publishedEpisodesAreTwoClipsOfAClassAsFilmed()
    {
        const fs::path file = m_folder->path() / "pairs.safetensors";
        TrainingSetWriter writer;
        // Many clips of one class, few of others: each class is drawn as often.
        for (const auto& [name, count] :
             {std::pair("dog", 12), {"cat", 2}, {"bus", 2}, {"fox", 1}}) {
            for (int i = 0; i < count; ++i)
                addClip(writer, name + std::to_string(i), kGrey, {{12, 26, 9, kRed, 1}},
                        {object(1, name,
                                {name + std::string(" ") + std::to_string(i) + " on the left"})},
                        4);
        }
        QVERIFY(bool(writer.write(file)));
        const auto official = trainPreset("official");
        EpisodeMixOptions options = official->data;
        options.shape = {1, 1, 352, 640};
        const auto source = openEpisodes(toUtf8(file), options);
        QVERIFY2(bool(source), source ? "" : describe(source.error()).c_str());
        std::map<std::string, int> counts;
        std::set<std::pair<std::int64_t, std::int64_t>> sizes;
        int left = 0, right = 0;
        for (std::uint64_t i = 0; i < 120; ++i) {
            const auto sample = (*source)->episode(5, i);
            QVERIFY2(bool(sample), sample ? "" : describe(sample.error()).c_str());
            ++counts[sample->className];
            QVERIFY(!sample->isSameInstance);
            const auto clipOf
                = [](const std::string& words) { return words.substr(0, words.find(" on")); };
            QVERIFY(clipOf(sample->supportExpression) != clipOf(sample->queryExpression));
            for (const auto& [clip, words] :
                 {std::pair(&sample->support, sample->supportExpression),
                  std::pair(&sample->query, sample->queryExpression)}) {
                QVERIFY(words.starts_with(sample->className + " "));
                const auto height = clip->frames.size(2), width = clip->frames.size(3);
                QVERIFY(std::max(height, width) <= 640 && std::min(height, width) >= 288);
                sizes.insert({height, width});
                // What people wrote is true of the mirrored clip.
                const bool isRight = hasWord(words, "on the right");
                QVERIFY(isRight != hasWord(words, "on the left"));
                QVERIFY2((columnOf(clip->masks) > 0.5) == isRight, words.c_str());
                ++(isRight ? right : left);
            }
        }
        QCOMPARE(counts.size(), std::size_t(3));  // of the fox there is one clip
        for (const auto& [name, count] : counts)
            QVERIFY2(count > 22 && count < 60, name.c_str());
        QVERIFY(left > 80 && right > 80);
        QVERIFY(sizes.size() > 12);
        const auto again = (*source)->episode(5, 7), same = (*source)->episode(5, 7);
        QVERIFY(torch::equal(again->query.frames, same->query.frames));
        // Validation shows the clips as use would.
        options.isValidation = true;
        options.heldOut.names = {"dog"};
        const auto validation = openEpisodes(toUtf8(file), options);
        QVERIFY(bool(validation));
        const auto seen = (*validation)->episode(1, 1);
        QVERIFY(bool(seen));
        QCOMPARE(seen->className, std::string("dog"));
        QCOMPARE(seen->query.frames.size(2), std::int64_t(360));
        QVERIFY(hasWord(seen->queryExpression, "left"));
        QVERIFY(shareOf(seen->query.frames, kRed) > 0.02);
    }

    void clipsWithoutSentencesAreNoPublishedEpisodes()
    {
        const fs::path file = m_folder->path() / "mute.safetensors";
        TrainingSetWriter writer;
        for (int i = 0; i < 3; ++i)
            addClip(writer, "dog", kGrey, {{30, 26, 12, kGreen, 1}}, {object(1, "dog")}, 2);
        QVERIFY(bool(writer.write(file)));
        const auto none = openEpisodes(toUtf8(file), trainPreset("official")->data);
        QVERIFY(!none);
        QVERIFY(hasWord(describe(none.error()), "two clips with expressions"));
    }

    // ---- Sentences that people wrote

    void aMirroredSentenceNamesTheOtherSide()
    {
        for (const auto& [text, mirrored] :
             {std::pair("the left dog", "the right dog"),
              {"a bright dog on the left", "a bright dog on the right"},
              {"Leftmost of the two, LEFT of the car", "Rightmost of the two, RIGHT of the car"},
              {"the one on the right-hand side", "the one on the left-hand side"},
              {"the right-most, moving to the left", "the left-most, moving to the right"},
              {"a man right behind the horse", "a man right behind the horse"},
              {"standing right in the middle", "standing right in the middle"},
              {"the cat on the right in front of the sofa",
               "the cat on the left in front of the sofa"},
              {"upright", "upright"},
              {"der Hund links", "der Hund links"},
              {"right", "left"},
              {"", ""}}) {
            QCOMPARE(mirroredText(text), std::string(mirrored));
            QCOMPARE(mirroredText(mirrored), std::string(text));
        }
    }

    void whatPeopleWroteIsTrueOfMirroredClips()
    {
        const fs::path file = m_folder->path() / "two.safetensors";
        TrainingSetWriter writer;
        addClip(
            writer, "two", kGrey, {{16, 26, 9, kRed, 1}, {48, 26, 9, kBlue, 2}},
            {object(1, "dog", {"the left dog of two"}), object(2, "dog", {"the right dog of two"})},
            8);
        QVERIFY(bool(writer.write(file)));
        EpisodeMixOptions options = plainOptions();
        options.crossInstance = 0;
        const auto source = openEpisodes(toUtf8(file), options);
        QVERIFY(bool(source));
        int human = 0, left = 0, right = 0;
        constexpr int kCount = 80;
        for (std::uint64_t i = 0; i < kCount; ++i) {
            const auto sample = (*source)->episode(1, i);
            QVERIFY2(bool(sample), sample ? "" : describe(sample.error()).c_str());
            const std::string& words = sample->queryExpression;
            if (!hasWord(words, "dog of two"))
                continue;
            ++human;
            // Where the other one is, found by its colour.
            const Tensor frames = sample->query.frames.to(torch::kInt);
            const Tensor isRed = frames.select(1, 0) - frames.select(1, 2) > 60,
                         isBlue = frames.select(1, 2) - frames.select(1, 0) > 60;
            const bool isOfRed = (isRed * sample->query.masks).sum().item<int>()
                > (isBlue * sample->query.masks).sum().item<int>();
            const double self = columnOf(isOfRed ? isRed : isBlue),
                         other = columnOf(isOfRed ? isBlue : isRed);
            if (std::isnan(other) || std::isnan(self))
                continue;
            QVERIFY2(hasWord(words, "left") == (self < other), words.c_str());
            ++(hasWord(words, "left") ? left : right);
        }
        // They tell two of a class apart, so they are said where both are in sight.
        QVERIFY2(human > kCount / 2, std::to_string(human).c_str());
        QVERIFY(left > 4 && right > 4);
        // What is cut out and put elsewhere is no longer where they say.
        options.filmed = 0;
        options.pasted = 0;
        options.layered = 1;
        const auto moved = openEpisodes(toUtf8(file), options);
        QVERIFY(bool(moved));
        for (std::uint64_t i = 0; i < 30; ++i)
            QVERIFY(!hasWord((*moved)->episode(1, i)->queryExpression, "dog of two"));
    }

    void whatWasPastedInCallsForOtherWords()
    {
        std::vector<SceneObject> objects{{LabelSet({1}), "dog", {"a spotted dog"}},
                                         {LabelSet({2}), "dog"}};
        std::vector<Sighting> sightings(2);
        for (std::size_t i = 0; i < 2; ++i) {
            Sighting::Frame frame;
            frame.isVisible = true;
            frame.x = i == 0 ? 0.2 : 0.8;
            frame.y = 0.5;
            frame.area = sightings[i].area = 0.05;
            sightings[i].frames = {frame};
        }
        ExpressionWishes wishes;
        wishes.tellApart = true;
        Random random(2);
        int before = 0, after = 0;
        for (int i = 0; i < 60; ++i) {
            wishes.peopleTell = true;
            before += expressionFor(0, objects, sightings, random, wishes) == "a spotted dog";
            wishes.peopleTell = false;
            after += expressionFor(0, objects, sightings, random, wishes) == "a spotted dog";
        }
        QVERIFY(before > 36);
        QCOMPARE(after, 0);
    }

    // ---- Runs

    void aResumedRunKeepsWhatItStartedWith()
    {
        const fs::path start = m_folder->path() / "unusual";
        NewBundle unusual;
        BundleDescription& d = unusual.description;
        d.config = tinyConfig(false);
        d.preprocessing.shortSide = 72;
        d.preprocessing.longSide = 200;
        d.preprocessing.normalisation = {{0.3f, 0.35f, 0.4f}, {0.5f, 0.6f, 0.7f}};
        d.preprocessing.lowersText = false;
        d.preprocessing.paintedExpression = "That Thing";
        d.window.frames = 6;
        d.window.surveyFrames = 3;
        d.licence = "CC-BY-4.0";
        unusual.tokenizer = builtInTokenizer(300);
        QVERIFY(bool(createBundle(start, unusual, {})));

        TrainJob job = tinyJob("uninterrupted");
        job.init = start / "";  // as a shell completes it
        job.options.steps = 4;
        const DiscEpisodes source(job.options.shape);
        job.source = &source;
        QVERIFY(bool(train(job, {})));

        TrainJob cut = job;
        cut.output = m_folder->path() / "cut";
        StopSource stop;
        cut.onMetrics = [&](const Json& line) {
            if (getInteger(line, "step") == 1)
                stop.request_stop();
        };
        TaskContext task;
        task.stop = stop.get_token();
        QVERIFY(!train(cut, task));
        cut.onMetrics = [](const Json&) {};
        cut.init.reset();
        cut.resumes = true;
        const auto first = readJson(cut.output / "manifest.json");
        QVERIFY(bool(first));
        const double before = (*first)["training"]["seconds"].get<double>();
        const auto report = train(cut, {});
        QVERIFY2(bool(report), report ? "" : describe(report.error()).c_str());

        auto expected = readJson(job.output / "manifest.json"),
             manifest = readJson(cut.output / "manifest.json");
        QVERIFY(bool(expected) && bool(manifest));
        // The time of both parts; all else is as if there had been one.
        QVERIFY((*manifest)["training"]["seconds"].get<double>() > before);
        for (Json* json : {&*expected, &*manifest})
            (*json)["training"].erase("seconds");
        QCOMPARE(dumpJson(*manifest), dumpJson(*expected));
        QCOMPARE((*manifest)["preprocessing"]["paintedExpression"].get<std::string>(),
                 std::string("That Thing"));
        QCOMPARE((*manifest)["training"]["startedFrom"].get<std::string>(), std::string("unusual"));
        QCOMPARE((*manifest)["licence"].get<std::string>(), std::string("CC-BY-4.0"));
        const auto a = tensorsOf(job.output / "training/state.safetensors"),
                   b = tensorsOf(cut.output / "training/state.safetensors");
        QVERIFY(a.size() > 100);
        QVERIFY(a == b);
        QVERIFY(tensorsOf(job.output / "weights.safetensors")
                == tensorsOf(cut.output / "weights.safetensors"));
    }

    void makingPicturesIsNotBeingBusy()
    {
        const fs::path file = m_folder->path() / "busy.safetensors";
        TrainingSetWriter writer;
        for (const char* name : {"Leopards", "accordion"}) {
            for (int i = 0; i < 6; ++i)
                addFolderPicture(writer, name, i % 2 == 0 ? kGreen : kRed);
        }
        QVERIFY(bool(writer.write(file)));
        ClassificationOptions pictures;
        pictures.height = pictures.width = 64;
        const auto recognition
            = ClassificationSource::create(*openTrainingSet(toUtf8(file)), pictures);
        QVERIFY(bool(recognition));
        std::vector<double> losses[2];
        for (const int threads : {0, 2}) {
            TrainJob job = tinyJob(threads > 0 ? "ahead" : "in-turn");
            job.options.steps = 2;
            job.options.batch = 0;
            job.options.recognitionPictures = 32;
            job.options.livingNormShare = 1;
            job.options.loaderThreads = threads;
            const DiscEpisodes source(job.options.shape);
            job.source = &source;
            job.recognition = recognition->get();
            std::vector<double>& list = losses[threads > 0 ? 1 : 0];
            job.onMetrics = [&](const Json& line) {
                list.push_back(getNumber(line, "loss").value_or(-1));
                const double busy = getNumber(line, "busy").value_or(2);
                // Without threads of their own, pictures are made while the model waits.
                QVERIFY2(threads > 0 ? busy <= 1 : busy < 0.999, std::to_string(busy).c_str());
            };
            QVERIFY(bool(train(job, {})));
        }
        QCOMPARE(losses[0].size(), std::size_t(2));
        QVERIFY(losses[0] == losses[1]);
    }

private:
    TrainJob tinyJob(const char* name) const
    {
        TrainJob job;
        job.output = m_folder->path() / name;
        job.options = *trainPreset("default");
        job.options.model.config = tinyConfig(false);
        job.options.shape = {.supportFrames = 2, .queryFrames = 2, .height = 64, .width = 64};
        job.options.batch = 1;
        job.options.vocabulary = 300;
        job.options.warmupSteps = 2;
        job.options.logEvery = 1;
        return job;
    }

    std::optional<TemporaryFolder> m_folder;
};

MW_REGISTER_TEST(TestTrainingProtocol, "training_protocol")
#include "test_training_protocol.moc"
