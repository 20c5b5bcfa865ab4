// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/engine/bundle_tools.h"

#include "core/base/stopwatch.h"
#include "inference/bundle/checkpoint_kind.h"
#include "inference/engine/engine.h"
#include "inference/engine/engine_impl.h"
#include "inference/model/weights.h"

#include <algorithm>
#include <set>

namespace mw {

namespace {

constexpr const char* kWeights = "weights.safetensors";

/// Words of referring expressions, for a tokenizer that nobody trained on anything better.
constexpr std::string_view kColours[]
    = {"red",  "green",  "blue", "yellow", "black", "white", "brown",
       "grey", "orange", "pink", "purple", "dark",  "light", "striped"};
constexpr std::string_view kNouns[]
    = {"person",  "man",    "woman",  "boy",    "girl",       "dog",       "cat",      "horse",
       "cow",     "sheep",  "bird",   "duck",   "fish",       "bear",      "car",      "truck",
       "bus",     "bike",   "boat",   "train",  "airplane",   "motorbike", "elephant", "zebra",
       "giraffe", "monkey", "rabbit", "turtle", "ball",       "bag",       "hat",      "shirt",
       "rider",   "hand",   "leg",    "head",   "background", "object",    "animal",   "vehicle"};
constexpr std::string_view kPlaces[]
    = {"on the left",      "on the right",         "in the middle", "in front",
       "in the back",      "at the top",           "at the bottom", "next to the other",
       "behind the other", "in front of the other"};
constexpr std::string_view kActions[]
    = {"walking",  "running", "jumping", "standing", "sitting", "lying",  "flying",
       "swimming", "driving", "turning", "moving",   "looking", "eating", "holding"};

std::vector<std::string> expressionCorpus()
{
    std::vector<std::string> lines;
    for (const std::string_view noun : kNouns) {
        for (const std::string_view colour : kColours) {
            lines.push_back("a " + std::string(colour) + " " + std::string(noun));
            lines.push_back("the " + std::string(colour) + " " + std::string(noun) + " is here");
        }
        for (const std::string_view place : kPlaces)
            lines.push_back("the " + std::string(noun) + " " + std::string(place));
        for (const std::string_view action : kActions)
            lines.push_back("a " + std::string(noun) + " " + std::string(action)
                            + " to the left or to the right");
        lines.push_back("the small " + std::string(noun) + " and the large " + std::string(noun));
    }
    return lines;
}

at::ScalarType storedType(StoredPrecision precision)
{
    switch (precision) {
    case StoredPrecision::Float16:
        return at::kHalf;
    case StoredPrecision::BFloat16:
        return at::kBFloat16;
    case StoredPrecision::Float32:
    case StoredPrecision::Unspecified:
        break;
    }
    return at::kFloat;
}

Result<void> makeEmptyFolder(const fs::path& folder)
{
    std::error_code ec;
    if (fs::exists(folder, ec) && (!fs::is_directory(folder, ec) || !fs::is_empty(folder, ec)))
        return Error{ErrorCode::FolderNotEmpty, {toUtf8(folder)}};
    fs::create_directories(folder, ec);
    if (ec)
        return fileError(ec.value(), folder);
    return {};
}

Result<void> writeModel(const fs::path& folder, CmaImpl& model, const BundleDescription& d,
                        const Tokenizer& tokenizer, StoredPrecision precision)
{
    MW_TRY_VOID(saveWeights(model, folder / kWeights, {{"format", "pt"}}, storedType(precision)));
    return writeBundle(folder, d, tokenizer);
}

}  // namespace

std::vector<std::string> modelConfigNames() { return {"default", "r18", "r34", "r50", "r101"}; }

Result<BundleDescription> describedModel(const std::string& architecture, const std::string& config)
{
    BundleDescription d;
    const auto names = modelConfigNames();
    if (std::find(names.begin(), names.end(), config) == names.end())
        return Error{ErrorCode::WrongUsage,
                     {"there is no configuration \"" + config
                      + "\"; choose default, r18, r34, r50 or r101"}};
    if (config == "default") {
        d.config = defaultConfig();
        d.preprocessing.shortSide = 320;
        d.preprocessing.longSide = 640;
        // Focal loss leaves scores low: a frame that is clearly found has about 0.4.
        d.window.memoryConfidence = 0.2;
    } else {
        d.config.backbone.depth = std::stoi(config.substr(1));
    }
    bool isKnown = false;
    for (const AffinityVariant variant :
         {AffinityVariant::Cross, AffinityVariant::Self, AffinityVariant::Base}) {
        if (architecture == architectureName(variant)) {
            d.config.variant = variant;
            isKnown = true;
        }
    }
    if (!isKnown)
        return Error{ErrorCode::WrongUsage,
                     {"there is no architecture \"" + architecture
                      + "\"; choose cma, cma-self or cma-base"}};
    if (d.config.variant != AffinityVariant::Cross) {
        d.config.dynamicAnchorBoxes = false;
        d.config.enhancements = {};
    }
    d.licence = "Apache-2.0";
    return d;
}

Tokenizer builtInTokenizer(std::int32_t vocabularySize)
{
    const std::vector<std::string> lines = expressionCorpus();
    return Tokenizer::train(lines, vocabularySize);
}

Result<void> createBundle(const fs::path& folder, const NewBundle& bundle, const TaskContext& task)
{
    MW_TRY_VOID(checkConfig(bundle.description.config, toUtf8(folder)));
    MW_TRY_VOID(makeEmptyFolder(folder));
    if (task.stopped())
        return Error{ErrorCode::Cancelled};
    return guarded([&]() -> Result<void> {
        Cma model(bundle.description.config);
        initialiseWeights(*model, bundle.seed);
        BundleDescription d = bundle.description;
        if (d.training.empty())
            d.training = {{"initialisation", "random"}, {"seed", bundle.seed}};
        return writeModel(folder, *model, d,
                          bundle.tokenizer
                              ? *bundle.tokenizer
                              : builtInTokenizer(std::min(4096, d.config.text.vocabulary)),
                          bundle.precision);
    });
}

namespace {

/// One frame of noise, for a trial run.
class NoiseVideo : public VideoSource
{
public:
    NoiseVideo()
    {
        m_info.size = {96, 64};
        m_info.frameCount = 1;
        m_info.fingerprint = "noise";
        auto frame = std::make_shared<Frame>();
        frame->size = m_info.size;
        std::uint32_t state = 1;
        for (std::int64_t i = 0; i < m_info.size.pixelCount() * 3; ++i) {
            state = state * 1664525u + 1013904223u;
            frame->rgb.push_back(std::uint8_t(state >> 24));
        }
        m_frame = std::move(frame);
    }
    const VideoInfo& info() const override { return m_info; }
    Result<FramePtr> frame(FrameIndex, const TaskContext&) override { return m_frame; }
    std::string frameName(FrameIndex index) const override { return std::to_string(index); }
    double seconds(FrameIndex) const override { return 0; }
    bool isKeyFrame(FrameIndex) const override { return true; }

private:
    VideoInfo m_info;
    FramePtr m_frame;
};

}  // namespace

Result<VerifyReport> verifyBundle(const fs::path& folder, const TaskContext& task)
{
    VerifyReport report;
    {
        MW_TRY(const ModelBundle bundle, ModelBundle::open(folder, VerifyBundle::Hashes));
        report.identity = bundle.identity();
        report.tensors = std::int64_t(bundle.weights.tensors.size());
        std::error_code ec;
        for (const auto& entry : fs::directory_iterator(folder, ec))
            report.bytes += std::int64_t(entry.is_regular_file(ec) ? entry.file_size(ec) : 0);
        const std::string sample = "the person's 2 dogs, na\xc3\xafve!";
        const auto ids = bundle.tokenizer.encode(sample);
        if (bundle.tokenizer.decode(ids) != sample)
            return Error{ErrorCode::ModelDamaged,
                         {toUtf8(folder), "its tokenizer loses parts of a text"}};
    }
    if (task.stopped())
        return Error{ErrorCode::Cancelled};
    EngineOptions options;
    options.device = DeviceChoice::Cpu;
    options.precision = PrecisionChoice::Float32;
    MW_TRY(const std::unique_ptr<Engine> engine, Engine::open(folder, options));
    report.parameters = engine->info().parameters;
    PropagationRequest request;
    request.query = std::make_shared<NoiseVideo>();
    request.frames = {0};
    request.expression = "the object";
    request.options.shortSidePx = 64;
    request.support.push_back(
        {std::make_shared<NoiseVideo>(), {{0, Mask::full({96, 64})}}, "the object"});
    const Stopwatch watch;
    MW_TRY_VOID(engine->propagate(request, task, [](const PropagatedMask&) {}));
    report.seconds = watch.seconds();
    return report;
}

// ---- Conversion

namespace {

struct Inputs {
    std::vector<CheckpointSource> sources;
    std::vector<std::string> names;
    BundleDescription description;
    std::optional<Tokenizer> tokenizer;
    bool isWhole = false;  ///< One of them is a complete model.
};

Result<Inputs> readInputs(const std::vector<fs::path>& paths, const ConvertOptions& options)
{
    Inputs in;
    MW_TRY(in.description, describedModel(options.architecture, options.config));
    bool isDecided = false;
    for (const fs::path& path : paths) {
        std::error_code ec;
        CheckpointSource source;
        if (fs::exists(path / "manifest.json", ec)) {
            MW_TRY(ModelBundle bundle, ModelBundle::open(path, VerifyBundle::Hashes));
            in.description = {bundle.config, bundle.preprocessing, bundle.window,
                              getString(bundle.manifest, "licence").value_or(""), Json::object()};
            if (const Json* training = getObject(bundle.manifest, "training"))
                in.description.training = *training;
            source.kind = bundle.config.dynamicAnchorBoxes ? CheckpointKind::Cma
                                                           : CheckpointKind::CmaAblation;
            source.tables.push_back(std::move(bundle.weights));
            source.tokenizer = std::move(bundle.tokenizer);
            in.isWhole = isDecided = true;
            in.names.push_back("a bundle (" + toUtf8(path) + ")");
        } else {
            MW_TRY(source, readCheckpoint(path));
            in.names.push_back(std::string(toString(source.kind)) + " (" + toUtf8(path) + ")");
            const bool isModel
                = source.kind == CheckpointKind::Cma || source.kind == CheckpointKind::CmaAblation;
            in.isWhole = in.isWhole || isModel;
            ModelConfig& config = in.description.config;
            for (const TensorTable& table : source.tables) {
                // Of a whole model, only one part may have all that tells its dimensions.
                if (source.tables.size() > 1 && source.kind != CheckpointKind::Roberta)
                    break;
                if (source.text)
                    config.text = *source.text;
                else
                    MW_TRY_VOID(adoptDimensions(table, source.kind, config, toUtf8(path)));
            }
            if (source.kind == CheckpointKind::CmaAblation) {
                if (options.architecture == architectureName(AffinityVariant::Cross))
                    return Error{ErrorCode::WrongUsage,
                                 {toUtf8(path)
                                  + " is an ablation; say which with --architecture cma-self or "
                                    "cma-base"}};
                config.variant = options.architecture == architectureName(AffinityVariant::Self)
                    ? AffinityVariant::Self
                    : AffinityVariant::Base;
            }
            isDecided = isDecided || isModel;
        }
        if (source.tokenizer)
            in.tokenizer = source.tokenizer;
        in.sources.push_back(std::move(source));
    }
    if (!options.tokenizer.empty()) {
        MW_TRY(in.tokenizer,
               Tokenizer::open(options.tokenizer / "vocab.json", options.tokenizer / "merges.txt"));
    }
    return in;
}

}  // namespace

Result<ConvertReport> convertCheckpoints(const std::vector<fs::path>& inputs,
                                         const fs::path& output, const ConvertOptions& options,
                                         const TaskContext& task)
{
    if (inputs.empty())
        return Error{ErrorCode::WrongUsage, {"there is nothing to convert"}};
    MW_TRY(Inputs in, readInputs(inputs, options));
    ModelConfig& config = in.description.config;
    MW_TRY_VOID(checkConfig(config, toUtf8(inputs[0])));
    const bool hasText = std::any_of(in.sources.begin(), in.sources.end(), [](const auto& source) {
        return source.kind != CheckpointKind::ResNet;
    });
    if (!in.tokenizer && hasText)
        return Error{ErrorCode::WrongUsage,
                     {"the text encoder in " + toUtf8(inputs[0])
                      + " needs its vocabulary; give --tokenizer a folder with vocab.json and "
                        "merges.txt, such as roberta-base"}};
    if (in.tokenizer && in.tokenizer->vocabularySize() > config.text.vocabulary)
        return Error{ErrorCode::ModelIncompatible,
                     {toUtf8(inputs[0]),
                      "the tokenizer has " + std::to_string(in.tokenizer->vocabularySize())
                          + " pieces, the text encoder " + std::to_string(config.text.vocabulary)}};
    MW_TRY_VOID(makeEmptyFolder(output));
    return guarded([&]() -> Result<ConvertReport> {
        ConvertReport report;
        report.architecture = architectureName(config.variant);
        report.sources = in.names;
        Cma model(config);
        initialiseWeights(*model, options.seed);
        std::set<std::string> loaded;
        for (std::size_t i = 0; i < in.sources.size(); ++i) {
            for (const TensorTable& table : in.sources[i].tables) {
                if (task.stopped())
                    return Error{ErrorCode::Cancelled};
                const std::string origin = toUtf8(inputs[i]);
                MW_TRY(LoadReport part, loadWeights(*model, table, origin));
                part.missing.clear();  // judged over all inputs
                if (!part.unexpected.empty() && in.sources[i].kind != CheckpointKind::Cma
                    && in.sources[i].kind != CheckpointKind::CmaAblation) {
                    report.ignored.insert(report.ignored.end(), part.unexpected.begin(),
                                          part.unexpected.end());
                    part.unexpected.clear();
                }
                MW_TRY_VOID(checkComplete(part, origin));
                loaded.insert(part.loaded.begin(), part.loaded.end());
                report.skipped.insert(report.skipped.end(), table.skipped.begin(),
                                      table.skipped.end());
            }
        }
        LoadReport whole;
        for (const auto& [name, tensor] : stateDict(*model)) {
            const bool isAlias = name.starts_with("transformer.decoder.bbox_embed.");
            const std::string twin = "transformer.decoder." + name;
            if (!isAlias && !loaded.contains(name) && !loaded.contains(twin))
                whole.missing.push_back(name);
        }
        report.loaded = std::int64_t(loaded.size());
        if (in.isWhole)
            MW_TRY_VOID(checkComplete(whole, toUtf8(inputs[0])));
        report.initialised = whole.missing;
        if (!whole.missing.empty() || in.description.training.empty())
            in.description.training = {{"sources", report.sources},
                                       {"initialisedAtRandom", whole.missing.size()},
                                       {"seed", options.seed}};
        const Tokenizer tokenizer = in.tokenizer
            ? *in.tokenizer
            : builtInTokenizer(std::min(4096, config.text.vocabulary));
        MW_TRY_VOID(writeModel(output, *model, in.description, tokenizer, options.precision));
        return report;
    });
}

}  // namespace mw
