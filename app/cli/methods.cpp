// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/methods.h"

#if MW_HAS_MEDIA
#include "core/flow/flow_segmenter.h"
#include "core/flow/guided_segmenter.h"
#define MW_HAS_FLOW 1
#endif
#if MW_HAS_INFERENCE
#include "inference/engine/engine.h"
#include "inference/engine/environment.h"
#endif

#include <sstream>

namespace mw::cli {

namespace {

#if MW_HAS_INFERENCE
Result<std::unique_ptr<Segmenter>> makeEngine(const MethodChoice& choice,
                                              const std::function<void(const std::string&)>& notify)
{
    EngineOptions options;
    options.device = choice.device == "cpu" ? DeviceChoice::Cpu
        : choice.device == "cuda"           ? DeviceChoice::Cuda
                                            : DeviceChoice::Auto;
    options.precision = choice.precision == "fp32" ? PrecisionChoice::Float32
        : choice.precision == "bf16"               ? PrecisionChoice::BFloat16
                                                   : PrecisionChoice::Auto;
    options.notice = notify;
    options.cacheFolder = choice.cacheFolder;
    options.cacheFolderBytes = choice.cacheFolderBytes;
    MW_TRY(std::unique_ptr<Engine> engine,
           Engine::open(choice.model.empty() ? bundledModel() : choice.model, options));
#if MW_HAS_FLOW
    // The official arithmetic stays as it is, unless somebody asks.
    if (!engine->info().isParity || choice.refinesParity)
        return std::unique_ptr<Segmenter>(std::make_unique<GuidedSegmenter>(std::move(engine)));
#endif
    return std::unique_ptr<Segmenter>(std::move(engine));
}
#endif

}  // namespace

Result<Refinement> refinementFrom(const Args& args)
{
    if (args.has("no-refine"))
        return args.has("refine")
            ? Result<Refinement>(wrongUsage("--refine and --no-refine exclude each other"))
            : Refinement::none();
    if (!args.has("refine"))
        return Refinement();
    Refinement refine = Refinement::none();
    std::istringstream names(args.text("refine"));
    for (std::string name; std::getline(names, name, ',');) {
        bool isKnown = false;
        forEachPart(
            [&](std::string_view part, bool& isOn) {
                if (part == name)
                    isKnown = isOn = true;
            },
            refine);
        if (!isKnown)
            return wrongUsage("--refine " + args.text("refine") + ": there is no \"" + name
                              + "\", expected some of: " + toString(Refinement()));
    }
    if (!refine.any())
        return wrongUsage("--refine is empty, expected some of: " + toString(Refinement())
                          + "; for none of them there is --no-refine");
    if (refine.anchors && !refine.flow)
        return wrongUsage("--refine anchors needs flow as well: locked frames are followed by it");
    return refine;
}

Result<void> readCacheOptions(const Args& args, MethodChoice& choice)
{
    if (args.has("cache-bytes") && !args.has("cache-folder"))
        return wrongUsage("--cache-bytes bounds --cache-folder, which is missing");
    if (!args.has("cache-folder"))
        return {};
    // A frame takes a few megabytes.
    MW_TRY(const std::int64_t bytes,
           args.integer("cache-bytes", std::int64_t(1) << 20, std::int64_t(1) << 50));
    MW_TRY(choice.cacheFolder, args.path("cache-folder"));
    choice.cacheFolderBytes = std::uint64_t(bytes);
    return {};
}

std::vector<std::string> availableMethods()
{
    return
    {
#if MW_HAS_INFERENCE
        "cma",
#endif
#if MW_HAS_FLOW
            "flow",
#endif
    };
}

std::vector<std::string> availableDevices()
{
#if MW_HAS_INFERENCE
    return torchDevices();
#else
    return {"cpu"};
#endif
}

fs::path programFolder()
{
    std::error_code ec;
    return fs::read_symlink("/proc/self/exe", ec).parent_path();
}

fs::path bundledResource(const fs::path& name)
{
    // Installed: <prefix>/bin and <prefix>/share/maskwright. Built: <source>/build/<preset>/bin and
    // <source>/resources; what the build makes itself lies as if it were installed.
    const fs::path bin = programFolder();
    std::error_code ec;
    for (const fs::path& place :
         {bin / "../share/maskwright" / name, bin / "../../../resources" / name}) {
        if (fs::exists(place, ec))
            return place.lexically_normal();
    }
    return (bin / "../share/maskwright" / name).lexically_normal();
}

fs::path bundledModel() { return bundledResource("models/default"); }

Result<std::unique_ptr<Segmenter>>
makeSegmenter(const MethodChoice& choice, const TaskContext& task,
              const std::function<void(const std::string&)>& notify)
{
    if (task.stopped())
        return Error{ErrorCode::Cancelled, {}};
#if MW_HAS_FLOW
    if (choice.method == "flow")
        return std::unique_ptr<Segmenter>(std::make_unique<FlowSegmenter>());
#endif
#if MW_HAS_INFERENCE
    if (choice.method == "cma")
        return makeEngine(choice, notify);
#endif
    (void)notify;
    return Error{ErrorCode::MethodUnavailable, {choice.method}};
}

Json segmenterDetails(const Segmenter& segmenter)
{
    Json details = Json::object();
#if MW_HAS_INFERENCE
    const Segmenter* model = &segmenter;
#if MW_HAS_FLOW
    if (const auto* guided = dynamic_cast<const GuidedSegmenter*>(model))
        model = &guided->model();
#endif
    if (const auto* engine = dynamic_cast<const Engine*>(model)) {
        const EngineInfo info = engine->info();
        details["device"] = info.device;
        details["precision"] = info.precision;
        details["threads"] = info.threads;
        Json windows = Json::array();
        for (const WindowTiming& w : engine->timings())
            windows.push_back({{"frames", w.frames},
                               {"feature_seconds", w.featureSeconds},
                               {"model_seconds", w.modelSeconds},
                               {"mask_seconds", w.maskSeconds},
                               {"query_scores", w.queryScores},
                               {"chosen_query", w.chosenQuery}});
        details["windows"] = std::move(windows);
    }
#else
    (void)segmenter;
#endif
    return details;
}

}  // namespace mw::cli
