// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench_model.h"

#include "app/cli/bench.h"
#include "app/cli/commands.h"
#include "app/cli/methods.h"
#include "inference/engine/environment.h"
#include "inference/engine/processor.h"

#include <algorithm>
#include <ctime>

namespace mw::cli {

namespace {

constexpr auto kOptions = std::to_array<Option>({
    {"model", "BUNDLE", "Folder of a model bundle (default: the bundled one)"},
    {"size", "WxH", "Size of the pictures given to the model", "640x360"},
    {"support-frames", "N", "Support frames", "5"},
    {"query-frames", "N", "Query frames of a window", "10"},
    {"repetitions", "N", "How often each is measured", "3"},
    {"threads", "N", "Of the CPU (0: one for each processor)", "0"},
    {"device", "NAME", "auto, cpu, cuda", "auto"},
    {"precision", "NAME", "auto, fp32, bf16", "auto"},
});

/// Pictures that are cheap to make, so that the model is measured and not the decoder.
class NoiseVideo : public VideoSource
{
public:
    NoiseVideo(Size size, FrameIndex frames, std::uint32_t seed)
        : m_seed(seed)
    {
        m_info.size = size;
        m_info.frameCount = frames;
        m_info.fingerprint = "noise " + std::to_string(seed);
    }
    const VideoInfo& info() const override { return m_info; }
    Result<FramePtr> frame(FrameIndex index, const TaskContext&) override
    {
        auto frame = std::make_shared<Frame>();
        frame->index = index;
        frame->size = m_info.size;
        frame->rgb.resize(std::size_t(m_info.size.pixelCount()) * 3);
        std::uint32_t state = m_seed * 7919u + std::uint32_t(index);
        for (std::uint8_t& value : frame->rgb) {
            state = state * 1664525u + 1013904223u;
            value = std::uint8_t(state >> 24);
        }
        return FramePtr(std::move(frame));
    }
    std::string frameName(FrameIndex index) const override { return std::to_string(index); }
    double seconds(FrameIndex index) const override { return index; }
    bool isKeyFrame(FrameIndex) const override { return true; }

private:
    VideoInfo m_info;
    std::uint32_t m_seed;
};

std::string words(int count, int variant)
{
    static constexpr const char* kWords[]
        = {"a", "small", "dog", "on", "the", "left", "runs", "to", "red", "car"};
    std::string text;
    for (int i = 0; i < count; ++i)
        text += std::string(i > 0 ? " " : "") + kWords[std::size_t(i * 7 + variant) % 10];
    return text;
}

/// Seconds of processor time of all threads.
double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

struct Measured {
    Timings wall, processor;
};

Json jsonOf(const Measured& measured, int frames)
{
    return {{"n", measured.wall.count()},
            {"median_s", measured.wall.median()},
            {"p95_s", measured.wall.p95()},
            {"processor_s", measured.processor.median()},
            {"ms_per_query_frame", measured.wall.median() * 1e3 / frames}};
}

}  // namespace

Result<Json> benchModel(const BenchModelOptions& options, const TaskContext& task)
{
    EngineOptions engineOptions = options.engine;
    engineOptions.profiles = true;
    const std::uint64_t before = residentMemory();
    MW_TRY(const std::unique_ptr<Engine> engine, Engine::open(options.model, engineOptions));
    const EngineInfo info = engine->info();
    const std::uint64_t loaded = residentMemory();
    resetPeakResidentMemory();

    const int rounds = std::max(1, options.repetitions);
    const int frames = options.queryFrames;
    PropagationRequest request;
    request.query = std::make_shared<NoiseVideo>(options.size, frames * (rounds + 2), 1);
    request.expression = words(options.expressionWords, 0);
    request.options.windowFrames = frames;
    request.options.supportFrames = options.supportFrames;
    request.options.shortSidePx = std::min(options.size.width, options.size.height);
    request.options.runnersUp = 0;
    SupportClip clip{std::make_shared<NoiseVideo>(options.size, options.supportFrames, 2),
                     {},
                     words(options.expressionWords, 1)};
    for (FrameIndex i = 0; i < options.supportFrames; ++i)
        clip.masks.emplace(i, Mask::full(options.size));
    request.support.push_back(std::move(clip));

    std::vector<StageTime> stages;
    int windowsOfAnotherSize = 0;
    const auto run = [&](int window, Measured& into) -> Result<void> {
        request.frames.clear();
        for (int i = 0; i < frames; ++i)
            request.frames.push_back(window * frames + i);
        const double processor = processorSeconds();
        Result<void> result;
        into.wall.measure(
            [&] { result = engine->propagate(request, task, [](const PropagatedMask&) {}); });
        into.processor.add(processorSeconds() - processor);
        for (const WindowTiming& timing : engine->timings())
            windowsOfAnotherSize += timing.frames > 0 && timing.frames != frames ? 1 : 0;
        return result;
    };
    // Each measurement is of all rounds; the first window also warms the processor and the
    // allocator up.
    Measured warm, cold, window, expression;
    MW_TRY_VOID(run(0, warm));
    engine->clearCaches();
    for (int i = 0; i < rounds; ++i) {
        engine->clearCaches();
        MW_TRY_VOID(run(0, cold));
        task.report({"bench", i + 1, rounds * 3});
    }
    for (int i = 0; i < rounds; ++i) {
        MW_TRY_VOID(run(i + 1, window));
        for (const StageTime& stage : engine->profile()) {
            const auto it = std::find_if(stages.begin(), stages.end(),
                                         [&](const StageTime& s) { return s.name == stage.name; });
            if (it == stages.end()) {
                stages.push_back(stage);
            } else {
                it->seconds += stage.seconds;
                it->flop += stage.flop;
                it->calls += stage.calls;
            }
        }
        task.report({"bench", rounds + i + 1, rounds * 3});
    }
    for (int i = 0; i < rounds; ++i) {
        request.expression = words(options.expressionWords, 2 + i);
        MW_TRY_VOID(run(1, expression));
        task.report({"bench", 2 * rounds + i + 1, rounds * 3});
    }
    const std::uint64_t peak = peakResidentMemory();

    Json json{{"model", info.identity},
              {"parameters", info.parameters},
              {"device", info.device},
              {"precision", info.precision},
              {"threads", info.threads},
              {"processor", processorName()},
              {"features", cpuFeatures()},
              {"torch", torchVersion()},
              {"size", toString(options.size)},
              {"support_frames", options.supportFrames},
              {"query_frames", frames},
              {"cold", jsonOf(cold, frames)},
              {"window", jsonOf(window, frames)},
              {"expression", jsonOf(expression, frames)},
              {"resident_before_bytes", before},
              {"resident_with_weights_bytes", loaded},
              {"peak_resident_bytes", peak},
              {"windows_of_another_size", windowsOfAnotherSize}};
    Json list = Json::array();
    double flop = 0, seconds = 0;
    for (const StageTime& stage : stages) {
        flop += stage.flop / rounds;
        seconds += stage.seconds / rounds;
        list.push_back({{"stage", stage.name},
                        {"seconds", stage.seconds / rounds},
                        {"gflop", stage.flop / rounds / 1e9},
                        {"gflop_per_s", stage.seconds > 0 ? stage.flop / stage.seconds / 1e9 : 0}});
    }
    json["stages"] = std::move(list);
    json["gflop"] = flop / 1e9;
    json["gflop_per_s"] = seconds > 0 ? flop / seconds / 1e9 : 0;
    if (options.measuresPeak) {
        const PeakRates rates = measurePeakRates(engineOptions);
        json["peak"] = {{"matrix_float32_gflop_per_s", rates.matrixFloat32 / 1e9},
                        {"convolution_float32_gflop_per_s", rates.convolutionFloat32 / 1e9},
                        {"matrix_bfloat16_gflop_per_s", rates.matrixBFloat16 / 1e9},
                        {"convolution_bfloat16_gflop_per_s", rates.convolutionBFloat16 / 1e9}};
    }
    return json;
}

namespace {

void print(const Json& json, const Output& out)
{
    const auto number
        = [](const Json& object, const char* key) { return getNumber(object, key).value_or(0); };
    out.line(getString(json, "model").value_or("") + " on " + getString(json, "device").value_or("")
             + ", " + getString(json, "precision").value_or("") + ", "
             + std::to_string(getInteger(json, "threads").value_or(0)) + " threads ("
             + getString(json, "processor").value_or("") + ", "
             + getString(json, "features").value_or("") + ")");
    out.line(getString(json, "size").value_or("") + ", "
             + std::to_string(getInteger(json, "support_frames").value_or(0)) + " support and "
             + std::to_string(getInteger(json, "query_frames").value_or(0)) + " query frames\n");
    std::vector<std::vector<std::string>> rows{
        {"one window", "n", "median s", "p95 s", "processor s", "ms per query frame"}};
    for (const auto& [key, text] :
         {std::pair("cold", "nothing known"), std::pair("window", "support known"),
          std::pair("expression", "support and pictures known")}) {
        const Json& m = json.at(key);
        rows.push_back({text, std::to_string(getInteger(m, "n").value_or(0)),
                        fixed(number(m, "median_s"), 3), fixed(number(m, "p95_s"), 3),
                        fixed(number(m, "processor_s"), 3),
                        fixed(number(m, "ms_per_query_frame"), 1)});
    }
    out.table(rows);
    out.line("");
    rows = {{"stage (support known)", "seconds", "GFLOP", "GFLOP/s"}};
    for (const Json& stage : json.at("stages"))
        rows.push_back({getString(stage, "stage").value_or(""), fixed(number(stage, "seconds"), 3),
                        fixed(number(stage, "gflop"), 1), fixed(number(stage, "gflop_per_s"), 1)});
    rows.push_back({"all", fixed(number(json.at("window"), "median_s"), 3),
                    fixed(number(json, "gflop"), 1), fixed(number(json, "gflop_per_s"), 1)});
    if (const Json* peak = getObject(json, "peak")) {
        for (const auto& [key, value] : peak->items()) {
            if (value.get<double>() > 0)
                rows.push_back({"limit: " + key.substr(0, key.find("_gflop")), "", "",
                                fixed(value.get<double>(), 1)});
        }
    }
    out.table(rows);
    out.line("");
    out.line("resident memory: " + fixed(number(json, "resident_with_weights_bytes") / 1e6, 0)
             + " MB with the weights, " + fixed(number(json, "peak_resident_bytes") / 1e6, 0)
             + " MB at most");
}

Result<void> run(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(0));
    static constexpr std::string_view kDevices[] = {"auto", "cpu", "cuda"};
    static constexpr std::string_view kPrecisions[] = {"auto", "fp32", "bf16"};
    BenchModelOptions options;
    options.model = args.has("model") ? fromUtf8(args.text("model")) : bundledModel();
    MW_TRY(options.size, args.size("size"));
    MW_TRY(const std::int64_t support, args.integer("support-frames", 1, 64));
    MW_TRY(const std::int64_t query, args.integer("query-frames", 1, 64));
    MW_TRY(const std::int64_t repetitions, args.integer("repetitions", 1, 1000));
    MW_TRY(const std::int64_t threads, args.integer("threads", 0, 1024));
    MW_TRY(const std::string device, args.choice("device", kDevices));
    MW_TRY(const std::string precision, args.choice("precision", kPrecisions));
    options.supportFrames = int(support);
    options.queryFrames = int(query);
    options.repetitions = int(repetitions);
    options.engine.threads = int(threads);
    options.engine.device = device == "cpu" ? DeviceChoice::Cpu
        : device == "cuda"                  ? DeviceChoice::Cuda
                                            : DeviceChoice::Auto;
    options.engine.precision = precision == "fp32" ? PrecisionChoice::Float32
        : precision == "bf16"                      ? PrecisionChoice::BFloat16
                                                   : PrecisionChoice::Auto;
    options.engine.notice = [&](const std::string& text) { context.out.line(text); };
    MW_TRY(const Json json, benchModel(options, context.task));
    context.out.object(dumpJson(json));
    if (!context.out.isJson())
        print(json, context.out);
    return {};
}

}  // namespace

Command benchModelCommand()
{
    return {
        "model",
        "[options]",
        "Window time, time of each stage against the processor's limit, memory",
        "Pictures are noise. A bundle with random weights (maskwright model init) is as fast as "
        "a trained one.",
        kOptions,
        run};
}

}  // namespace mw::cli
