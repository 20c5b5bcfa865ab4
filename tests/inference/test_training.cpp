// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/bundle/safetensors.h"
#include "inference/engine/bundle_tools.h"
#include "inference/model/weights.h"
#include "inference/training/checkpoint.h"
#include "inference/training/learner.h"
#include "inference/training/optimiser.h"
#include "inference/training/prefetch.h"
#include "inference/training/trainer.h"
#include "tests/support/disc_episodes.h"
#include "tests/support/runner.h"
#include "tests/support/tiny_model.h"

#include <QProcess>
#include <QTemporaryDir>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace mw;
using namespace mw::test;

namespace {

TrainOptions tinyOptions()
{
    TrainOptions options = *trainPreset("default");
    options.model.config = tinyConfig(false);
    options.shape = {.supportFrames = 2, .queryFrames = 2, .height = 64, .width = 64};
    options.batch = 1;
    options.warmupSteps = 5;
    options.vocabulary = 300;
    options.validationEpisodes = 2;
    return options;
}

fs::path inside(const QTemporaryDir& folder, const char* name)
{
    return fs::path(folder.path().toStdString()) / name;
}

QByteArray bytesOf(const fs::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Weights, moments and means: all that decides how a run goes on. The note has times in it.
std::map<std::string, std::vector<std::byte>> tensorsOf(const fs::path& path)
{
    std::map<std::string, std::vector<std::byte>> all;
    const auto table = readSafetensors(path);
    if (table) {
        for (const StoredTensor& tensor : table->tensors)
            all[tensor.name] = contiguousBytes(tensor);
    }
    return all;
}

std::unique_ptr<QProcess> started(const fs::path& folder, int steps, int batch, bool resumes,
                                  bool hasDropout = true, int rank = -1, int port = 0)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OMP_NUM_THREADS"), QStringLiteral("1"));
    if (rank >= 0) {
        environment.insert(QStringLiteral("WORLD_SIZE"), QStringLiteral("2"));
        environment.insert(QStringLiteral("RANK"), QString::number(rank));
        environment.insert(QStringLiteral("MASTER_ADDR"), QStringLiteral("127.0.0.1"));
        environment.insert(QStringLiteral("MASTER_PORT"), QString::number(port));
    }
    process->setProcessEnvironment(environment);
    QStringList arguments{QString::fromStdString(folder.string()), QString::number(steps),
                          QString::number(batch)};
    arguments << (resumes ? QStringLiteral("resume") : QStringLiteral("new"));
    if (!hasDropout)
        arguments << QStringLiteral("0");
    process->start(QStringLiteral(MW_TRAIN_TARGET), arguments);
    return process;
}

/// A port that nobody uses at the moment.
int freePort()
{
    const int server = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    const bool isBound
        = ::bind(server, generic, size) == 0 && ::getsockname(server, generic, &size) == 0;
    ::close(server);
    return isBound ? ntohs(address.sin_port) : 0;
}

bool succeeded(QProcess& process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(120000))
        return false;
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        qWarning() << process.readAllStandardError();
        return false;
    }
    return true;
}

std::string problemOf(const char* json)
{
    const auto options = trainOptionsFromJson(*parseJson(json, "test"), "", "recipe.json");
    return options ? "" : describe(options.error());
}

}  // namespace

class TestTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareThreads(2); }

    void presetsAreWhatTheySay()
    {
        const auto official = trainPreset("official");
        QVERIFY(official);
        QVERIFY(official->model.config.isParity);
        const Recipe& recipe = official->recipe;
        QVERIFY(recipe.freezeAffinity && !recipe.trainBackbone && !recipe.trainText);
        QVERIFY(recipe.clipNorm == 0.1 && recipe.learningRate == 1e-4);
        QVERIFY(recipe.weightDecay == 5e-4 && official->seed == 42);
        QVERIFY(official->steps == 24 * 3600 && official->batch == 1);
        // Two clips of a class as they were filmed, with what people wrote, and nothing besides.
        QVERIFY(official->data.kind == EpisodeKind::ClipPairs);
        QVERIFY(official->shape.supportFrames == 5 && official->shape.queryFrames == 5);
        QVERIFY(official->leastSupportFrames == 5 && official->data.crossInstance == 1);
        for (const double share : {official->data.distractors, official->data.occluders,
                                   official->data.absent, official->leastArea})
            QCOMPARE(share, 0.0);
        // The published losses and no other.
        const LossWeights& w = official->weights;
        QVERIFY(w.classification == 2 && w.box == 5 && w.giou == 2 && w.mask == 2 && w.dice == 5);
        for (const double weight : {official->entropyWeight, official->labelWeight,
                                    official->directWeight, official->choiceWeight,
                                    official->averageDecay, official->livingNormShare})
            QCOMPARE(weight, 0.0);
        QCOMPARE(official->recognitionPictures, std::int64_t(0));
        QVERIFY(official->regressAbsentBoxes);
        QCOMPARE(rateAt(*official, 0), 1.0);
        QVERIFY(std::abs(rateAt(*official, 3 * 3600) - 0.1) < 1e-12);
        QVERIFY(std::abs(rateAt(*official, 86399) - 0.01) < 1e-12);
        const auto ours = trainPreset("default");
        QVERIFY(ours);
        QVERIFY(!ours->recipe.freezeAffinity && ours->recipe.trainBackbone);
        QVERIFY(rateAt(*ours, 0) < 0.02);
        QVERIFY(rateAt(*ours, ours->steps) <= ours->lastRate + 1e-12);
        QVERIFY(!trainPreset("best"));
    }

    void optionsSurviveJson()
    {
        TrainOptions options = tinyOptions();
        options.milestones = {3, 9};
        options.data.heldOut = {.names = {"dog", "bear"}, .folds = 0, .fold = 2};
        options.data.kind = EpisodeKind::ClipPairs;
        Preprocessing& p = options.model.preprocessing;
        p.normalisation = {{0.1f, 0.2f, 0.3f}, {0.7f, 0.8f, 0.9f}};
        p.lowersText = false;
        p.paintedExpression = "that";
        options.anew = {"text_encoder."};
        options.directWeight = 0.5;
        options.choiceWeight = 2;
        options.seed = 7;
        const auto again = trainOptionsFromJson(toJson(options), "", "again");
        QVERIFY2(again, again ? "" : describe(again.error()).c_str());
        QCOMPARE(dumpJson(toJson(*again)), dumpJson(toJson(options)));
        QVERIFY(again->model.config.enhancements == options.model.config.enhancements);
    }

    void badConfigurationsAreNamed()
    {
        const std::pair<const char*, const char*> cases[] = {
            {R"({"stepz": 5})", "stepz"},
            {R"({"steps": 0})", "steps"},
            {R"({"steps": "many"})", "steps"},
            {R"({"learningRate": -1})", "learningRate"},
            {R"({"preset": "best"})", "best"},
            {R"({"preset": 4})", "preset"},
            {R"({"height": 100})", "multiples of 32"},
            {R"({"supportFrames": 2, "leastSupportFrames": 3})", "leastSupportFrames"},
            {R"({"schedule": "linear"})", "schedule"},
            {R"({"episodes": "films"})", "episodes"},
            {R"({"fold": 5})", "from 1 to 4"},
            {R"({"folds": 3, "fold": 4})", "from 1 to 3"},
            {R"({"folds": 8})", "counts from 1"},
            {R"({"milestones": [1, -2]})", "milestones"},
            {R"({"model": {"hidden": 97}})", "hidden"},
            {R"({"model": {"enhancements": {"magic": true}}})", "magic"},
            {R"({"model": 3})", "model"},
            {R"([1])", "object"},
        };
        for (const auto& [json, part] : cases) {
            const std::string problem = problemOf(json);
            QVERIFY2(problem.find(part) != std::string::npos, (json + (": " + problem)).c_str());
        }
    }

    void theOptimiserIsTorchs()
    {
        torch::manual_seed(4);
        const Tensor mine = at::randn({5, 3}).set_requires_grad(true);
        const Tensor theirs = mine.detach().clone().set_requires_grad(true);
        AdamW optimiser({{{"w"}, {mine}, 0.03}}, 0.02);
        torch::optim::AdamW reference({theirs},
                                      torch::optim::AdamWOptions(0.03).weight_decay(0.02));
        for (int step = 0; step < 20; ++step) {
            const Tensor target = at::randn({5, 3});
            optimiser.zeroGradients();
            reference.zero_grad();
            (mine - target).square().sum().backward();
            (theirs - target).square().sum().backward();
            optimiser.step(1, 1);
            reference.step();
        }
        QVERIFY((mine - theirs).abs().max().item<double>() < 1e-6);
        QCOMPARE(optimiser.steps(), std::int64_t(20));
    }

    void theMeanOfWeightsComesAndGoes()
    {
        const Tensor live = at::zeros({3});
        WeightAverage mean({{"w", live}}, 0.5);
        for (int step = 100; step < 103; ++step) {
            live.fill_(8);
            mean.update(step);
        }
        mean.exchange();
        QVERIFY(at::allclose(live, at::full({3}, 7.0)));
        mean.exchange();
        QVERIFY(at::allclose(live, at::full({3}, 8.0)));
    }

    void boxesEndBehindTheirLastPixel()
    {
        Tensor masks = at::zeros({2, 10, 20}, at::kByte);
        masks[0].slice(0, 2, 6).slice(1, 5, 15).fill_(1);
        const EpisodeTarget target = targetOf(masks > 0);
        QVERIFY(at::allclose(target.boxes[0], torch::tensor({0.5, 0.4, 0.5, 0.4}, at::kFloat)));
        QVERIFY(target.valid[0].item<bool>() && !target.valid[1].item<bool>());
        QVERIFY(target.boxes[1].abs().max().item<float>() == 0);
    }

    void threadsDoNotChangeTheOrder()
    {
        const EpisodeShape shape{.supportFrames = 1, .queryFrames = 1, .height = 32, .width = 32};
        const DiscEpisodes source(shape);
        const auto make = [&](std::uint64_t place) { return source.episode(5, 3 * place + 1); };
        Prefetcher<EpisodeSample> alone(make, 0, 4), several(make, 3, 4);
        for (int i = 0; i < 12; ++i) {
            const auto a = alone.next(), b = several.next();
            QVERIFY(a && b);
            QVERIFY(at::equal(a->query.frames, b->query.frames));
        }
    }

    void sizesThatDoNotFitAreAnError()
    {
        const TrainOptions options = tinyOptions();
        const DiscEpisodes source(options.shape);
        auto sample = source.episode(1, 1);
        QVERIFY(sample);
        sample->query.masks = at::zeros({2, 32, 64}, at::kByte);
        const auto episode
            = prepared(*sample, {}, builtInTokenizer(300), options.model.config, 2, 1);
        QVERIFY(!episode);
        QCOMPARE(int(episode.error().code), int(ErrorCode::SupportIncomplete));
    }

    void lowerPrecisionLearnsAlike()
    {
        TrainOptions options = tinyOptions();
        const DiscEpisodes source(options.shape);
        const auto tokenizer = builtInTokenizer(300);
        Cma model(options.model.config);
        initialiseWeights(*model, 3);
        parameterGroups(*model, options.recipe);
        std::vector<PreparedEpisode> batch;
        for (std::uint64_t i = 0; i < 2; ++i)
            batch.push_back(*prepared(*source.episode(1, i),
                                      options.model.preprocessing.normalisation, tokenizer,
                                      options.model.config, 2, 0));
        const auto learned = [&](TrainPrecision precision) {
            options.precision = precision;
            for (Tensor& parameter : model->parameters()) {
                if (parameter.grad().defined())
                    parameter.mutable_grad().zero_();
            }
            const BatchResult result = learn(*model, batch, options);
            result.loss.backward();
            double norm = 0;
            for (const Tensor& parameter : model->parameters()) {
                if (parameter.grad().defined()) {
                    if (parameter.grad().scalar_type() != at::kFloat)
                        return std::pair(0.0, 0.0);
                    norm += parameter.grad().square().sum().item<double>();
                }
            }
            return std::pair(result.loss.item<double>(), std::sqrt(norm));
        };
        const auto [wideLoss, wideNorm] = learned(TrainPrecision::Float32);
        const auto [loss, norm] = learned(TrainPrecision::BFloat16);
        QVERIFY2(std::abs(loss - wideLoss) < 0.05 * wideLoss, std::to_string(loss).c_str());
        QVERIFY2(std::abs(norm - wideNorm) < 0.3 * wideNorm, std::to_string(norm).c_str());
        QVERIFY(loss != wideLoss);  // or nothing was computed in it
    }

    void oddSizesAreTrainedWithPadding()
    {
        TrainOptions options = tinyOptions();
        options.shape.height = 50;
        options.shape.width = 70;
        const DiscEpisodes source(options.shape);
        const Tokenizer tokenizer = builtInTokenizer(300);
        Cma model(options.model.config);
        initialiseWeights(*model, 2);
        parameterGroups(*model, options.recipe);
        std::vector<PreparedEpisode> batch;
        for (int i = 0; i < 2; ++i)
            batch.push_back(*prepared(*source.episode(1, std::uint64_t(i)), {}, tokenizer,
                                      options.model.config, 2, 1));
        QVERIFY(batch[0].queryPadding.defined());
        QCOMPARE(batch[0].supportMasks.size(2), std::int64_t(96));
        const BatchResult result = learn(*model, batch, options);
        QVERIFY(std::isfinite(result.loss.item<double>()));
        result.loss.backward();
        const EpisodeScore score = scoreOf(*model, batch[0]);
        QVERIFY(score.iou >= 0 && score.iou <= 1);
    }

    void anEpisodeIsLearnedByHeart()
    {
        TrainOptions options = tinyOptions();
        options.model.config.dropout = 0;
        // Masks have stride 4, so the disc must be large for its edge not to cost a twentieth.
        options.shape = {.supportFrames = 1, .queryFrames = 1, .height = 128, .width = 128};
        const DiscEpisodes source(options.shape, true);
        const Tokenizer tokenizer = builtInTokenizer(300);
        torch::manual_seed(1);
        Cma model(options.model.config);
        initialiseWeights(*model, 1);
        options.recipe.learningRate = options.recipe.backboneRate = 1e-3;
        AdamW optimiser(parameterGroups(*model, options.recipe), 0);
        const std::vector<PreparedEpisode> batch{
            *prepared(*source.episode(3, 0), {}, tokenizer, options.model.config, 2, 1)};
        model->train();
        double best = 0;
        for (int step = 0; step < 300 && best <= 0.95; ++step) {
            // As in the recipe: statistics live at first and are fixed, as in use, later.
            model->backbone->useBatchStatistics(step < 100);
            optimiser.zeroGradients();
            const BatchResult result = learn(*model, batch, options);
            result.loss.backward();
            const double norm = optimiser.gradientNorm();
            optimiser.step(step < 200 ? 1 : 0.3, norm > 2 ? 2 / norm : 1.0);
            if (step % 10 == 9) {
                model->eval();
                best = std::max(best, scoreOf(*model, batch[0]).iou);
                model->train();
            }
        }
        QVERIFY2(best > 0.95, std::to_string(best).c_str());
    }

    void aRunLeavesABundleAndMetrics()
    {
        const QTemporaryDir folder;
        TrainJob job;
        job.output = inside(folder, "run");
        job.options = tinyOptions();
        job.options.steps = 4;
        job.options.logEvery = 2;
        job.options.validateEvery = 2;
        job.options.livingNormShare = 0.5;
        job.options.model.config.enhancements.readoutDecoder = false;
        job.options.model.config.enhancements.wordGates = false;
        const DiscEpisodes source(job.options.shape);
        job.source = job.validation = &source;
        job.provenance = {{"data", "discs"}};
        int lines = 0;
        job.onMetrics = [&](const Json&) { ++lines; };
        const auto report = train(job, {});
        QVERIFY2(report, report ? "" : describe(report.error()).c_str());
        QCOMPARE(report->steps, std::int64_t(4));
        QCOMPARE(lines, 4);
        QVERIFY(report->bestScore.has_value());
        QVERIFY(verifyBundle(job.output, {}));
        QVERIFY(verifyBundle(report->best, {}));
        const auto bundle = ModelBundle::open(job.output);
        QVERIFY(bundle);
        QCOMPARE(QString::fromStdString(*getString(bundle->manifest["training"], "data")),
                 QStringLiteral("discs"));
        const auto score = validateBundle(report->best, source, 1, 2, {});
        QVERIFY(score);
        QCOMPARE(score->episodes, std::int64_t(2));
        // A folder with something in it is not written over.
        const auto again = train(job, {});
        QVERIFY(!again);
        QCOMPARE(int(again.error().code), int(ErrorCode::FolderNotEmpty));
        // Another run starts from the bundle, whatever its own options say of the model.
        TrainJob next = job;
        next.output = inside(folder, "next");
        next.init = job.output;
        next.options.model.config.hidden = 32;
        next.options.steps = 1;
        QVERIFY(train(next, {}));
        // Unless a patch asks for more: what it adds starts anew.
        QVERIFY(!bundle->config.enhancements.readoutDecoder);
        TrainJob more = next;
        more.output = inside(folder, "more");
        more.options.modelPatch = {{"enhancements", {{"readoutDecoder", true}}}};
        QVERIFY(train(more, {}));
        const auto patched = ModelBundle::open(more.output);
        QVERIFY(patched);
        QVERIFY(patched->config.enhancements.readoutDecoder);
        QCOMPARE(patched->config.hidden, bundle->config.hidden);
        more.output = inside(folder, "wider");
        more.options.modelPatch = {{"hidden", 48}};
        const auto misshaped = train(more, {});
        QVERIFY(!misshaped);
        QCOMPARE(int(misshaped.error().code), int(ErrorCode::ModelIncompatible));
    }

    void whatIsNamedStartsAnew()
    {
        const QTemporaryDir folder;
        const auto tables = [&](const char* name) {
            std::map<std::string, std::vector<std::byte>> bytes;
            const auto table = readSafetensors(inside(folder, name) / "weights.safetensors");
            if (!table)
                return bytes;
            for (const StoredTensor& tensor : table->tensors)
                bytes[tensor.name] = contiguousBytes(tensor);
            return bytes;
        };
        TrainJob job;
        job.output = inside(folder, "first");
        job.options = tinyOptions();
        job.options.steps = 1;
        job.options.averageDecay = 0;
        job.options.livingNormShare = 0;
        const DiscEpisodes source(job.options.shape);
        job.source = &source;
        QVERIFY(train(job, {}));
        job.init = job.output;
        job.output = inside(folder, "next");
        job.options.anew = {"text_encoder.", "resizer."};
        job.options.seed = 9;
        for (double* rate : {&job.options.recipe.learningRate, &job.options.recipe.backboneRate,
                             &job.options.recipe.textRate})
            *rate = 0;
        QVERIFY(train(job, {}));
        TrainJob mistaken = job;
        mistaken.output = inside(folder, "mistaken");
        mistaken.options.anew = {"text_encoder.", "tex_encoder."};
        const auto refused = train(mistaken, {});
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), int(ErrorCode::WrongUsage));
        const auto before = tables("first"), after = tables("next");
        QCOMPARE(before.size(), after.size());
        QVERIFY(before.size() > 100);
        for (const auto& [name, bytes] : before) {
            const bool isAnew = name.starts_with("text_encoder.") || name.starts_with("resizer.");
            // Ones and zeros are what they start from.
            if (!isAnew)
                QVERIFY2(after.at(name) == bytes, name.c_str());
            else if (name.find("word_embeddings") != std::string::npos
                     || name == "resizer.fc.weight")
                QVERIFY2(after.at(name) != bytes, name.c_str());
        }
    }

    void cancellingKeepsACheckpoint()
    {
        const QTemporaryDir folder;
        TrainJob job;
        job.output = inside(folder, "run");
        job.options = tinyOptions();
        job.options.steps = 100000;
        job.options.logEvery = 1;
        const DiscEpisodes source(job.options.shape);
        job.source = &source;
        StopSource stop;
        job.onMetrics = [&](const Json& line) {
            if (getInteger(line, "step") == 3)
                stop.request_stop();
        };
        TaskContext task;
        task.stop = stop.get_token();
        const auto report = train(job, task);
        QVERIFY(!report);
        QCOMPARE(int(report.error().code), int(ErrorCode::Cancelled));
        const auto note = readTrainingNote(job.output / "training/state.safetensors");
        QVERIFY(note);
        QVERIFY(*getInteger(*note, "step") >= 3);
        job.resumes = true;
        job.options.steps = *getInteger(*note, "step") + 1;
        job.onMetrics = [](const Json&) {};
        const auto more = train(job, {});
        QVERIFY2(more, more ? "" : describe(more.error()).c_str());
        QCOMPARE(more->steps, job.options.steps);
    }

    void damagedStatesAreRefused()
    {
        const QTemporaryDir folder;
        TrainJob job;
        job.output = inside(folder, "run");
        job.options = tinyOptions();
        job.resumes = true;
        const DiscEpisodes source(job.options.shape);
        job.source = &source;
        const auto nothing = train(job, {});
        QVERIFY(!nothing);
        QCOMPARE(int(nothing.error().code), int(ErrorCode::WrongUsage));
        job.resumes = false;
        job.options.steps = 1;
        QVERIFY(train(job, {}));
        const fs::path state = job.output / "training/state.safetensors";
        QByteArray bytes = bytesOf(state);
        bytes.chop(100);
        QVERIFY(writeFileAtomically(state, std::string_view(bytes.constData(), bytes.size())));
        job.resumes = true;
        const auto damaged = train(job, {});
        QVERIFY(!damaged);
        QCOMPARE(int(damaged.error().code), int(ErrorCode::ModelDamaged));
    }

    void aKilledRunGoesOnBitForBit()
    {
        const QTemporaryDir folder;
        const fs::path whole = inside(folder, "whole"), cut = inside(folder, "cut");
        QVERIFY(succeeded(*started(whole, 9, 1, false)));
        const auto victim = started(cut, 9, 1, false);
        // Between two checkpoints: what was done since the last one is lost and done again.
        while (victim->state() != QProcess::NotRunning
               && !victim->readAllStandardOutput().contains("\"step\":5,"))
            QVERIFY(victim->waitForReadyRead(60000));
        victim->kill();
        QVERIFY(victim->waitForFinished());
        QVERIFY(victim->exitStatus() == QProcess::CrashExit);
        QVERIFY(succeeded(*started(cut, 9, 1, true)));
        const auto a = tensorsOf(whole / "training/state.safetensors"),
                   b = tensorsOf(cut / "training/state.safetensors");
        QVERIFY(a.size() > 100);
        QVERIFY(a == b);
        QCOMPARE(bytesOf(whole / "weights.safetensors"), bytesOf(cut / "weights.safetensors"));
        // Each step is in the metrics once.
        QCOMPARE(bytesOf(cut / "training/metrics.jsonl").count("\"kind\":\"train\""), 9);
    }

    void twoProcessesAreOneWithTheJointBatch()
    {
        const QTemporaryDir folder;
        const fs::path alone = inside(folder, "alone"), together = inside(folder, "together");
        QVERIFY(succeeded(*started(alone, 1, 2, false, false)));
        const int port = freePort();
        QVERIFY(port > 0);
        const auto first = started(together, 1, 1, false, false, 0, port);
        const auto second = started(together, 1, 1, false, false, 1, port);
        if (first->waitForFinished(120000) && first->exitCode() != 0
            && first->readAllStandardError().contains("c10d"))
            QSKIP("this build's LibTorch has no c10d with gloo, and says so");
        QVERIFY(succeeded(*first));
        QVERIFY(succeeded(*second));
        const auto a = readSafetensors(alone / "training/state.safetensors"),
                   b = readSafetensors(together / "training/state.safetensors");
        QVERIFY(a && b);
        QCOMPARE(a->tensors.size(), b->tensors.size());
        // The first moments are the gradients of the joint batch. (Weights would not tell: Adam
        // turns the rounding of a gradient that should be zero into a full step.)
        double difference = 0, size = 0;
        for (const StoredTensor& tensor : a->tensors) {
            if (!tensor.name.starts_with("adam.m."))
                continue;
            const Tensor x = toTensor(tensor), y = toTensor(*b->find(tensor.name));
            difference += (x - y).square().sum().item<double>();
            size += x.square().sum().item<double>();
        }
        QVERIFY(size > 0);
        QVERIFY2(std::sqrt(difference / size) < 1e-4,
                 std::to_string(std::sqrt(difference / size)).c_str());
    }
};

MW_REGISTER_TEST(TestTraining, "training")
#include "test_training.moc"
