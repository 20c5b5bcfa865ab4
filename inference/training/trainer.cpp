// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/trainer.h"

#include "core/base/stopwatch.h"
#include "inference/engine/bundle_tools.h"
#include "inference/engine/processor.h"
#include "inference/model/weights.h"
#include "inference/training/checkpoint.h"
#include "inference/training/collective.h"
#include "inference/training/learner.h"
#include "inference/training/optimiser.h"
#include "inference/training/prefetch.h"

#include <algorithm>
#include <cmath>
#include <dlfcn.h>
#include <fstream>
#include <thread>

namespace mw {

namespace {

constexpr std::string_view kAlias = "transformer.decoder.bbox_embed.";
/// Validation episodes come from a sequence of their own.
constexpr std::uint64_t kValidationSeed = 0x76616c69;
constexpr int kMostBadSteps = 20;
constexpr const char* kState = "state.safetensors";

/// All tensors of the model once.
NamedTensors weightsOf(CmaImpl& model)
{
    NamedTensors list;
    for (auto& [name, tensor] : stateDict(model)) {
        if (!name.starts_with(kAlias))
            list.emplace_back(name, tensor);
    }
    return list;
}

class Run
{
public:
    Run(const TrainJob& job, const TaskContext& task)
        : m_job(job)
        , m_task(task)
        , m_options(job.options)
    {
    }

    Result<TrainReport> operator()();

private:
    fs::path folder() const { return m_job.output / "training"; }
    fs::path statePath() const { return folder() / kState; }
    NamedTensors stateTensors();

    Result<void> open();
    Result<void> startAnew();
    Result<void> continueFrom();
    Result<void> openMetrics();
    Result<void> log(const Json& line);
    void load();
    Result<std::vector<PreparedEpisode>> nextBatch();
    Result<std::optional<RecognitionBatch>> nextRecognition();
    Result<void> step();
    Result<void> checkpoint();
    Result<void> writeAveraged(const fs::path& where);
    Result<void> validate();
    bool isFirst() const { return m_rank == 0; }
    std::int64_t jointBatch() const { return m_options.batch * m_world; }

    const TrainJob& m_job;
    const TaskContext& m_task;
    TrainOptions m_options;
    Cma m_model{nullptr};
    std::optional<Tokenizer> m_tokenizer;
    /// The recognition head: not part of the bundle.
    std::vector<std::pair<std::string, Tensor>> m_head;
    std::optional<AdamW> m_optimiser;
    std::optional<WeightAverage> m_average;
    std::ofstream m_metrics;
    TrainReport m_report;
    std::unique_ptr<Collective> m_others;  ///< Empty when this process is alone.
    std::optional<Prefetcher<StepItem>> m_loader;
    std::int64_t m_world = 1, m_rank = 0;
    at::Device m_device{at::kCPU};
    bool m_stops = false;
    std::int64_t m_step = 0;
    double m_secondsBefore = 0;  ///< Of earlier runs.
    std::string m_startedFrom;  ///< The name of the bundle, if it was one.
    Stopwatch m_watch;  ///< Since this process began to train.
    double m_logged = 0, m_waitedAtLog = 0;
    std::optional<double> m_best;
    std::int64_t m_bestStep = 0;
    int m_badSteps = 0;
    /// Of the steps that have it: choices are only made where there is one.
    struct Sum {
        double sum = 0;
        std::int64_t count = 0;
        void add(double value)
        {
            sum += value;
            ++count;
        }
        double mean() const { return count > 0 ? sum / double(count) : 0; }
    };
    // Since the last line of metrics.
    std::map<std::string, Sum> m_sums;
    std::int64_t m_summed = 0;
};

NamedTensors Run::stateTensors()
{
    NamedTensors list;
    for (const auto& [name, tensor] : weightsOf(*m_model))
        list.emplace_back("model." + name, tensor);
    for (const auto& [name, tensor] : m_head)
        list.emplace_back("head." + name, tensor);
    for (const auto& [name, tensor] : m_optimiser->state())
        list.emplace_back("adam." + name, tensor);
    if (m_average) {
        for (const auto& [name, tensor] : m_average->mean())
            list.emplace_back("mean." + name, tensor);
    }
    return list;
}

Result<void> Run::startAnew()
{
    std::error_code ec;
    if (isFirst() && fs::exists(m_job.output, ec)
        && (!fs::is_directory(m_job.output, ec) || !fs::is_empty(m_job.output, ec)))
        return Error{ErrorCode::FolderNotEmpty, {toUtf8(m_job.output)}};
    if (m_job.init) {
        MW_TRY(ModelBundle bundle, ModelBundle::open(*m_job.init, VerifyBundle::Hashes));
        m_options.model.config = bundle.config;
        if (!m_options.modelPatch.is_null()) {
            Json whole = toJson(bundle.config);
            whole.merge_patch(m_options.modelPatch);
            MW_TRY(m_options.model.config,
                   configFromJson(architectureName(bundle.config.variant), whole,
                                  toUtf8(*m_job.init)));
        }
        m_options.model.preprocessing = bundle.preprocessing;
        m_options.model.window = bundle.window;
        m_options.model.licence = getString(bundle.manifest, "licence").value_or("");
        m_startedFrom = toUtf8(fs::weakly_canonical(*m_job.init, ec).filename());
        m_tokenizer = std::move(bundle.tokenizer);
        m_model = Cma(m_options.model.config);
        initialiseWeights(*m_model, m_options.seed);
        for (const std::string& start : m_options.anew) {
            const auto left
                = std::erase_if(bundle.weights.tensors, [&](const StoredTensor& tensor) {
                      return tensor.name.starts_with(start);
                  });
            if (left == 0)
                return Error{ErrorCode::WrongUsage,
                             {"\"anew\": no tensor's name begins with \"" + start + "\""}};
        }
        MW_TRY(LoadReport report, loadWeights(*m_model, bundle.weights, toUtf8(*m_job.init)));
        // What is left out on purpose, and what the patch adds, has been initialised.
        std::erase_if(report.missing, [&](const std::string& name) {
            return !m_options.modelPatch.is_null()
                || std::any_of(m_options.anew.begin(), m_options.anew.end(),
                               [&](const auto& start) { return name.starts_with(start); });
        });
        MW_TRY_VOID(checkComplete(report, toUtf8(*m_job.init)));
    } else {
        ModelConfig& config = m_options.model.config;
        m_tokenizer = builtInTokenizer(
            std::int32_t(std::min<std::int64_t>(m_options.vocabulary, config.text.vocabulary)));
        m_model = Cma(config);
        initialiseWeights(*m_model, m_options.seed);
    }
    fs::create_directories(folder(), ec);
    if (ec)
        return fileError(ec.value(), folder());
    return {};
}

Result<void> Run::continueFrom()
{
    const std::int64_t steps = m_options.steps;
    MW_TRY(m_options, optionsOfRun(m_job.output));
    MW_TRY(const Json note, readTrainingNote(statePath()));
    m_options.steps = std::max(steps, getInteger(note, "step").value_or(0));
    m_options.model.licence = getString(note, "licence").value_or("");
    m_step = getInteger(note, "step").value_or(0);
    m_secondsBefore = getNumber(note, "seconds").value_or(0);
    m_startedFrom = getString(note, "startedFrom").value_or("");
    m_best = getNumber(note, "best");
    m_bestStep = getInteger(note, "bestStep").value_or(0);
    MW_TRY(m_tokenizer, Tokenizer::open(m_job.output / "vocab.json", m_job.output / "merges.txt"));
    m_model = Cma(m_options.model.config);
    return {};
}

Result<void> Run::open()
{
    MW_TRY(m_others, Collective::fromEnvironment());
    if (m_others) {
        m_world = m_others->size();
        m_rank = m_others->rank();
    }
    if (m_options.batch == 0
        && (m_job.recognition == nullptr || m_options.recognitionPictures == 0))
        return Error{ErrorCode::WrongUsage,
                     {"\"batch\" is 0, and there are no \"recognitionPictures\" either: a step "
                      "would learn nothing"}};
    if (m_job.resumes)
        MW_TRY_VOID(continueFrom());
    else
        MW_TRY_VOID(startAnew());
    MW_TRY_VOID(checkConfig(m_options.model.config, toUtf8(m_job.output)));
    if (m_options.model.config.variant != AffinityVariant::Cross
        && m_options.leastSupportFrames < m_options.shape.queryFrames)
        return Error{ErrorCode::WrongUsage,
                     {"the ablations pair frames: they need as many support frames as query "
                      "frames"}};
    const bool hasCuda = torch::cuda::is_available();
    if (m_job.device == DeviceChoice::Cuda && !hasCuda)
        return Error{ErrorCode::DeviceUnavailable, {"cuda"}};
    if (hasCuda && m_job.device != DeviceChoice::Cpu)
        m_device = at::Device(at::kCUDA, at::DeviceIndex(m_rank % at::getNumGPUs()));
    // What "auto" means is settled once, so that a resumed run goes on as it began.
    if (m_options.precision == TrainPrecision::Auto)
        m_options.precision = m_device.is_cuda() || cpuHasFastBFloat16() ? TrainPrecision::BFloat16
                                                                         : TrainPrecision::Float32;
    m_model->to(m_device);
    std::vector<ParameterGroup> groups = parameterGroups(*m_model, m_options.recipe);
    if (m_options.batch == 0) {
        std::erase_if(groups, [](const ParameterGroup& group) {
            return group.names.empty() || !group.names[0].starts_with("backbone.");
        });
    }
    if (m_job.recognition != nullptr && m_options.recognitionPictures > 0) {
        torch::manual_seed(mixedSeed(m_options.seed, 0x68656164));
        const auto classes = std::int64_t(m_job.recognition->classes().size());
        const std::int64_t channels = m_options.model.config.backboneChannels()[3];
        m_head.emplace_back("weight", at::randn({classes, channels}).mul_(0.01));
        m_head.emplace_back("bias", at::zeros({classes}));
        ParameterGroup group;
        group.learningRate = m_options.recipe.learningRate;
        for (auto& [name, tensor] : m_head) {
            tensor = tensor.to(m_device).set_requires_grad(true);
            group.names.push_back("recognition." + name);
            group.tensors.push_back(tensor);
        }
        groups.push_back(std::move(group));
    }
    m_optimiser.emplace(std::move(groups), m_options.recipe.weightDecay);
    if (m_options.averageDecay > 0)
        m_average.emplace(weightsOf(*m_model), m_options.averageDecay);
    if (m_job.resumes) {
        MW_TRY_VOID(readTrainingState(statePath(), stateTensors()));
        m_optimiser->setSteps(m_step);
    }
    m_report.best = m_bestStep > 0 ? folder() / "best" : fs::path();
    return openMetrics();
}

/// Lines of steps after the checkpoint belong to a run that was cut off: they are dropped.
Result<void> Run::openMetrics()
{
    if (!isFirst())
        return {};
    const fs::path path = folder() / "metrics.jsonl";
    std::string kept;
    if (m_job.resumes) {
        std::ifstream in(path);
        for (std::string line; std::getline(in, line);) {
            const auto json = parseJson(line, toUtf8(path));
            if (json && getInteger(*json, "step").value_or(m_step + 1) <= m_step)
                kept += line + "\n";
        }
    }
    MW_TRY_VOID(writeFileAtomically(path, kept));
    m_metrics.open(path, std::ios::app);
    if (!m_metrics)
        return Error{ErrorCode::FileNotWritable, {toUtf8(path)}};
    return {};
}

Result<void> Run::log(const Json& line)
{
    if (!isFirst())
        return {};
    m_metrics << dumpJson(line) << '\n' << std::flush;
    if (!m_metrics)
        return Error{ErrorCode::FileNotWritable, {toUtf8(folder() / "metrics.jsonl")}};
    m_job.onMetrics(line);
    return {};
}

/// Of each step the episodes, then the pictures to be told apart: all are made by the loader, so
/// that what is waited for is counted.
void Run::load()
{
    const auto episodes = std::uint64_t(m_options.batch);
    const std::uint64_t each = episodes + (m_head.empty() ? 0 : 1);
    const auto make
        = [this, episodes, each, first = std::uint64_t(m_step), world = std::uint64_t(m_world),
           rank = std::uint64_t(m_rank)](std::uint64_t place) -> Result<StepItem> {
        const std::uint64_t turn = (first + place / each) * world + rank, part = place % each;
        if (part < episodes) {
            MW_TRY(EpisodeSample sample,
                   m_job.source->episode(m_options.seed, turn * episodes + part));
            return StepItem(std::move(sample));
        }
        MW_TRY(ClassificationBatch pictures,
               m_job.recognition->batch(mixedSeed(m_options.seed, 0x72656367), turn,
                                        m_options.recognitionPictures));
        return StepItem(std::move(pictures));
    };
    m_loader.emplace(make, m_options.loaderThreads, std::size_t(each) * 3);
}

Result<std::vector<PreparedEpisode>> Run::nextBatch()
{
    std::vector<PreparedEpisode> batch;
    for (std::int64_t i = 0; i < m_options.batch; ++i) {
        MW_TRY(const StepItem item, m_loader->next());
        const auto& sample = std::get<EpisodeSample>(item);
        const auto index = std::uint64_t(m_step * jointBatch() + m_rank * m_options.batch + i);
        const std::uint64_t draw = mixedSeed(m_options.seed ^ 0x5u, index);
        const std::int64_t most = sample.support.frames.size(0);
        const std::int64_t least = std::min(m_options.leastSupportFrames, most);
        const std::int64_t supports = least + std::int64_t(draw % std::uint64_t(most - least + 1));
        MW_TRY(PreparedEpisode episode,
               prepared(sample, m_options.model.preprocessing.normalisation, *m_tokenizer,
                        m_options.model.config, supports, draw));
        batch.push_back(movedTo(std::move(episode), m_device));
    }
    return batch;
}

Result<std::optional<RecognitionBatch>> Run::nextRecognition()
{
    if (m_head.empty())
        return std::optional<RecognitionBatch>();
    MW_TRY(const StepItem item, m_loader->next());
    const auto& batch = std::get<ClassificationBatch>(item);
    const NormalisationValues& values = m_options.model.preprocessing.normalisation;
    return std::optional(RecognitionBatch{normalisedFrames(batch.pictures, values).to(m_device),
                                          batch.classes.to(m_device), m_head[0].second,
                                          m_head[1].second});
}

Result<void> Run::step()
{
    MW_TRY(const std::vector<PreparedEpisode> batch, nextBatch());
    // Dropout depends on the step alone, so a resumed run needs no generator's state.
    torch::manual_seed(mixedSeed(m_options.seed, std::uint64_t(m_step * m_world + m_rank)));
    m_model->train();
    m_model->backbone->useBatchStatistics(double(m_step)
                                          < m_options.livingNormShare * double(m_options.steps));
    m_optimiser->zeroGradients();
    double visible = 0;
    for (const PreparedEpisode& e : batch)
        visible += e.target.valid.sum().item<double>() / double(batch.size());
    if (m_others) {
        Tensor mean = torch::tensor({visible}, at::kFloat);
        m_others->average({mean});
        visible = mean.item<double>();
    }
    MW_TRY(const std::optional<RecognitionBatch> recognition, nextRecognition());
    const BatchResult result
        = learn(*m_model, batch, m_options, visible, recognition ? &*recognition : nullptr);
    result.loss.backward();
    double loss = result.loss.item<double>();
    if (m_others) {
        // Also what the processes must agree on: whether to stop, the loss, living statistics.
        Tensor agreed = torch::tensor({m_task.stopped() ? 1.0 : 0.0, loss}, at::kFloat);
        std::vector<Tensor> shared = m_optimiser->gradients();
        shared.push_back(agreed);
        for (const auto& item : m_model->named_buffers()) {
            if (item.key().find("running_") != std::string::npos)
                shared.push_back(item.value());
        }
        m_others->average(shared);
        m_stops = agreed[0].item<double>() > 0;
        loss = agreed[1].item<double>();
    } else {
        m_stops = m_task.stopped();
    }
    const double norm = m_optimiser->gradientNorm();
    const double rate = rateAt(m_options, m_step);
    if (std::isfinite(loss) && std::isfinite(norm)) {
        m_badSteps = 0;
        const double clip = m_options.recipe.clipNorm;
        m_optimiser->step(rate, norm > clip ? clip / (norm + 1e-6) : 1.0);
        if (m_average)
            m_average->update(m_step);
    } else if (++m_badSteps >= kMostBadSteps) {
        return Error{ErrorCode::NotANumber,
                     {"the training run in " + toUtf8(m_job.output), std::to_string(m_step)}};
    }
    ++m_step;
    for (const auto& [name, value] : result.parts)
        m_sums[name].add(value);
    m_sums["loss"].add(loss);
    m_sums["iou"].add(result.iou);
    m_sums["label_iou"].add(result.labelIou);
    m_sums["gradient"].add(norm);
    ++m_summed;
    if (m_step % m_options.logEvery != 0 && m_step != m_options.steps)
        return {};
    const double now = m_watch.seconds(), span = now - m_logged;
    Json line{{"kind", "train"}, {"step", m_step}};
    for (const auto& [name, sum] : m_sums)
        line[name] = sum.mean();
    line["rate"] = rate * m_options.recipe.learningRate;
    line["seconds"] = m_secondsBefore + now;
    line["seconds_per_step"] = span / double(m_summed);
    const double waited = m_loader->waitedSeconds();
    line["busy"] = 1 - (waited - m_waitedAtLog) / std::max(span, 1e-9);
    line["eta_seconds"] = span / double(m_summed) * double(m_options.steps - m_step);
    m_report.lastLoss = m_sums["loss"].mean();
    m_report.lastIou = m_sums["iou"].mean();
    m_logged = now;
    m_waitedAtLog = waited;
    m_sums.clear();
    m_summed = 0;
    return log(line);
}

Result<void> Run::writeAveraged(const fs::path& where)
{
    std::error_code ec;
    fs::create_directories(where, ec);
    if (ec)
        return fileError(ec.value(), where);
    if (m_average)
        m_average->exchange();
    auto saved = saveWeights(*m_model, where / "weights.safetensors", {{"format", "pt"}});
    if (m_average)
        m_average->exchange();
    MW_TRY_VOID(saved);
    BundleDescription d = m_options.model;
    d.training = m_job.provenance;
    d.training["options"] = toJson(m_options);
    d.training["steps"] = m_step;
    d.training["seconds"] = m_secondsBefore + m_watch.seconds();
    if (m_best) {
        d.training["validation"] = *m_best;
        d.training["validationStep"] = m_bestStep;
    }
    if (!m_startedFrom.empty())
        d.training["startedFrom"] = m_startedFrom;
    return writeBundle(where, d, *m_tokenizer);
}

Result<void> Run::checkpoint()
{
    if (!isFirst())
        return {};
    Json note{{"step", m_step},
              {"options", toJson(m_options)},
              {"licence", m_options.model.licence},
              {"startedFrom", m_startedFrom},
              {"seconds", m_secondsBefore + m_watch.seconds()}};
    if (m_best) {
        note["best"] = *m_best;
        note["bestStep"] = m_bestStep;
    }
    MW_TRY_VOID(writeAveraged(m_job.output));
    return writeTrainingState(statePath(), stateTensors(), note);
}

Result<void> Run::validate()
{
    if (m_job.validation == nullptr || m_options.validationEpisodes == 0 || !isFirst()
        || m_options.batch == 0)
        return {};
    const double start = m_watch.seconds();
    if (m_average)
        m_average->exchange();
    auto scored = validationScore(*m_model, m_options.model, *m_tokenizer, *m_job.validation,
                                  kValidationSeed, m_options.validationEpisodes, m_task);
    if (m_average)
        m_average->exchange();
    MW_TRY(const ValidationScore s, std::move(scored));
    const bool isBest = !m_best || s.overall > *m_best;
    if (isBest) {
        m_best = s.overall;
        m_bestStep = m_step;
        m_report.best = folder() / "best";
        MW_TRY_VOID(writeAveraged(m_report.best));
    }
    const double now = m_watch.seconds();
    m_logged += now - start;  // steps are not to blame for this
    Json line{{"kind", "validation"}, {"step", m_step}, {"iou", s.overall}};
    if (!std::isnan(s.sameInstance))
        line["same_instance"] = s.sameInstance;
    if (!std::isnan(s.otherInstance))
        line["other_instance"] = s.otherInstance;
    line["label_iou"] = s.label;
    line["episodes"] = s.episodes;
    line["best"] = isBest;
    line["seconds"] = m_secondsBefore + now;
    return log(line);
}

Result<TrainReport> Run::operator()()
{
    if (m_job.source == nullptr)
        return Error{ErrorCode::WrongUsage, {"there is no data to train on"}};
    MW_TRY_VOID(open());
    m_watch = {};
    m_logged = 0;
    load();
    m_task.report({"train", m_step, m_options.steps});
    while (m_step < m_options.steps) {
        MW_TRY_VOID(step());
        m_task.report({"train", m_step, m_options.steps});
        if (m_stops && m_step < m_options.steps) {
            MW_TRY_VOID(checkpoint());
            return Error{ErrorCode::Cancelled};
        }
        const bool isLast = m_step == m_options.steps;
        if (m_step % m_options.validateEvery == 0 || isLast) {
            const auto validated = validate();
            if (!validated && validated.error().code != ErrorCode::Cancelled)
                return validated.error();
        }
        if (m_step % m_options.checkpointEvery == 0 || isLast)
            MW_TRY_VOID(checkpoint());
    }
    m_report.steps = m_step;
    m_report.seconds = m_watch.seconds();
    m_report.bestScore = m_best;
    return m_report;
}

}  // namespace

Result<TrainOptions> optionsOfRun(const fs::path& output)
{
    const fs::path path = output / "training" / kState;
    std::error_code ec;
    if (!fs::exists(path, ec))
        return Error{ErrorCode::WrongUsage,
                     {"there is no training run to resume in " + toUtf8(output)}};
    MW_TRY(const Json note, readTrainingNote(path));
    const Json* options = getObject(note, "options");
    if (options == nullptr)
        return Error{ErrorCode::ModelDamaged, {toUtf8(path), "it lacks its options"}};
    return trainOptionsFromJson(*options, "", toUtf8(path));
}

void prepareThreads(int threads)
{
    if (threads <= 0)
        threads = std::max(1, int(std::thread::hardware_concurrency()));
    at::set_num_threads(threads);
    // OpenBLAS has a pool of its own whose threads wait for each other by spinning. A training step
    // is thousands of small products: on busy processors they spent most of the step so.
    using SetThreads = void (*)(int);
    if (auto* set = reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads")))
        set(1);
}

Result<TrainReport> train(const TrainJob& job, const TaskContext& task)
{
    return guarded([&]() -> Result<TrainReport> {
        Run run(job, task);
        return run();
    });
}

}  // namespace mw
