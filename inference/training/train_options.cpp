// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/train_options.h"

#include "inference/engine/bundle_tools.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <set>

namespace mw {

namespace {

Error wrong(const std::string& origin, const std::string& what)
{
    return {ErrorCode::WrongUsage, {origin + ": " + what}};
}

/// One key of the configuration: how it is read and written.
struct Field {
    std::string name;
    std::function<bool(const Json&)> read;  ///< False when the value does not fit.
    std::function<Json()> write;
};

template <class Integer>
Field count(const char* name, Integer& value, std::int64_t least, std::int64_t most)
{
    return {name,
            [&value, least, most](const Json& json) {
                if (!json.is_number_integer())
                    return false;
                const auto number = json.get<std::int64_t>();
                if (number < least || number > most)
                    return false;
                value = Integer(number);
                return true;
            },
            [&value] { return Json(value); }};
}

Field whole(const char* name, std::int64_t& value, std::int64_t least, std::int64_t most)
{
    return count(name, value, least, most);
}

Field number(const char* name, double& value, double least, double most)
{
    return {name,
            [&value, least, most](const Json& json) {
                if (!json.is_number())
                    return false;
                const auto given = json.get<double>();
                if (!(given >= least && given <= most))
                    return false;
                value = given;
                return true;
            },
            [&value] { return Json(value); }};
}

Field flag(const char* name, bool& value)
{
    return {name,
            [&value](const Json& json) {
                if (json.is_boolean())
                    value = json.get<bool>();
                return json.is_boolean();
            },
            [&value] { return Json(value); }};
}

constexpr auto kPrecisions = std::to_array<std::pair<const char*, TrainPrecision>>(
    {{"auto", TrainPrecision::Auto},
     {"float32", TrainPrecision::Float32},
     {"bfloat16", TrainPrecision::BFloat16}});

constexpr auto kEpisodeKinds = std::to_array<std::pair<const char*, EpisodeKind>>(
    {{"mix", EpisodeKind::Mix}, {"clip-pairs", EpisodeKind::ClipPairs}});

constexpr auto kSchedules = std::to_array<std::pair<const char*, RateSchedule>>(
    {{"cosine", RateSchedule::Cosine}, {"multistep", RateSchedule::MultiStep}});

/// One of a list of names.
template <class Value, std::size_t count>
Field choice(const char* name, Value& value,
             const std::array<std::pair<const char*, Value>, count>& choices)
{
    return {name,
            [&value, &choices](const Json& json) {
                const auto chosen = std::find_if(choices.begin(), choices.end(),
                                                 [&](const auto& c) { return json == c.first; });
                if (chosen != choices.end())
                    value = chosen->second;
                return chosen != choices.end();
            },
            [&value, &choices] {
                const auto chosen = std::find_if(choices.begin(), choices.end(),
                                                 [&](const auto& c) { return value == c.second; });
                return chosen == choices.end() ? Json() : Json(chosen->first);
            }};
}

constexpr std::int64_t kMost = std::int64_t(1) << 40;

std::vector<Field> fieldsOf(TrainOptions& o)
{
    std::vector<Field> fields{
        whole("steps", o.steps, 1, kMost),
        whole("batch", o.batch, 0, 4096),
        whole("supportFrames", o.shape.supportFrames, 1, 64),
        whole("queryFrames", o.shape.queryFrames, 1, 64),
        whole("height", o.shape.height, 32, 4096),
        whole("width", o.shape.width, 32, 4096),
        whole("leastSupportFrames", o.leastSupportFrames, 1, 64),
        number("leastArea", o.leastArea, 0, 0.5),
        number("learningRate", o.recipe.learningRate, 0, 10),
        number("backboneRate", o.recipe.backboneRate, 0, 10),
        number("textRate", o.recipe.textRate, 0, 10),
        number("weightDecay", o.recipe.weightDecay, 0, 10),
        number("clipNorm", o.recipe.clipNorm, 1e-6, 1e9),
        flag("trainBackbone", o.recipe.trainBackbone),
        flag("trainText", o.recipe.trainText),
        flag("freezeAffinity", o.recipe.freezeAffinity),
        whole("warmupSteps", o.warmupSteps, 0, kMost),
        number("lastRate", o.lastRate, 0, 1),
        number("rateFactor", o.rateFactor, 0, 1),
        number("classificationWeight", o.weights.classification, 0, 1e3),
        number("boxWeight", o.weights.box, 0, 1e3),
        number("giouWeight", o.weights.giou, 0, 1e3),
        number("maskWeight", o.weights.mask, 0, 1e3),
        number("diceWeight", o.weights.dice, 0, 1e3),
        flag("regressAbsentBoxes", o.regressAbsentBoxes),
        number("entropyWeight", o.entropyWeight, 0, 1e3),
        number("labelWeight", o.labelWeight, 0, 1e3),
        number("directWeight", o.directWeight, 0, 1e3),
        number("choiceWeight", o.choiceWeight, 0, 1e3),
        whole("recognitionPictures", o.recognitionPictures, 0, 4096),
        number("recognitionWeight", o.recognitionWeight, 0, 1e3),
        number("livingNormShare", o.livingNormShare, 0, 1),
        number("averageDecay", o.averageDecay, 0, 0.999999),
        whole("logEvery", o.logEvery, 1, kMost),
        whole("checkpointEvery", o.checkpointEvery, 1, kMost),
        whole("validateEvery", o.validateEvery, 1, kMost),
        whole("validationEpisodes", o.validationEpisodes, 0, 100000),
        whole("vocabulary", o.vocabulary, 261, 1 << 20),
        number("crossInstance", o.data.crossInstance, 0, 1),
        number("continuous", o.data.continuous, 0, 1),
        number("filmed", o.data.filmed, 0, 1),
        number("pasted", o.data.pasted, 0, 1),
        number("layered", o.data.layered, 0, 1),
        number("distractors", o.data.distractors, 0, 1),
        number("sameClassDistractor", o.data.sameClassDistractor, 0, 1),
        number("occluders", o.data.occluders, 0, 1),
        number("absent", o.data.absent, 0, 1),
        number("plainExpressions", o.data.plainExpressions, 0, 1),
        number("strength", o.data.strength, 0, 4),
        count("folds", o.data.heldOut.folds, 0, 1000),
        count("fold", o.data.heldOut.fold, 0, 1000),
        count("loaderThreads", o.loaderThreads, 0, 256),
        choice("episodes", o.data.kind, kEpisodeKinds),
        choice("schedule", o.schedule, kSchedules),
        choice("precision", o.precision, kPrecisions),
    };
    fields.push_back({"seed",
                      [&o](const Json& json) {
                          if (!json.is_number_unsigned())
                              return false;
                          o.seed = json.get<std::uint64_t>();
                          return true;
                      },
                      [&o] { return Json(o.seed); }});
    const auto words = [&fields](const char* name, std::vector<std::string>& value) {
        fields.push_back({name,
                          [&value](const Json& json) {
                              if (!json.is_array() || json.size() > 10000)
                                  return false;
                              std::vector<std::string> list;
                              for (const Json& item : json) {
                                  if (!item.is_string())
                                      return false;
                                  list.push_back(item.get<std::string>());
                              }
                              value = std::move(list);
                              return true;
                          },
                          [&value] { return Json(value); }});
    };
    words("heldOut", o.data.heldOut.names);
    words("anew", o.anew);
    fields.push_back({"milestones",
                      [&o](const Json& json) {
                          if (!json.is_array() || json.size() > 1000)
                              return false;
                          std::vector<std::int64_t> list;
                          for (const Json& item : json) {
                              if (!item.is_number_integer() || item.get<std::int64_t>() < 0)
                                  return false;
                              list.push_back(item.get<std::int64_t>());
                          }
                          o.milestones = std::move(list);
                          return true;
                      },
                      [&o] { return Json(o.milestones); }});
    return fields;
}

}  // namespace

Result<TrainOptions> trainPreset(const std::string& name)
{
    TrainOptions o;
    o.preset = name;
    o.model.licence = "Apache-2.0";
    if (name == "official") {
        // The published script: 24 epochs of 3600 episodes, one at a time, rates falling after the
        // third and fifth epoch, backbone and text encoder fixed.
        o.steps = 86400;
        o.batch = 1;
        o.shape = {.supportFrames = 5, .queryFrames = 5, .height = 352, .width = 640};
        o.leastSupportFrames = 5;
        o.recipe = {};
        o.recipe.freezeAffinity = true;
        o.schedule = RateSchedule::MultiStep;
        o.milestones = {3 * 3600, 5 * 3600};
        o.warmupSteps = 0;
        o.regressAbsentBoxes = true;
        o.checkpointEvery = o.validateEvery = 3600;
        o.data.kind = EpisodeKind::ClipPairs;
        // Where the data are drawn worlds: two of a class as well, and nothing besides.
        o.data.crossInstance = o.data.filmed = 1;
        o.data.pasted = o.data.layered = o.data.distractors = o.data.occluders = o.data.absent = 0;
        return o;
    }
    if (name != "default")
        return Error{ErrorCode::WrongUsage,
                     {"there is no preset \"" + name + "\"; choose default or official"}};
    MW_TRY(o.model, describedModel("cma", "default"));
    o.batch = 6;
    o.precision = TrainPrecision::Auto;
    o.shape = {.supportFrames = 2, .queryFrames = 2, .height = 160, .width = 160};
    // A few cells teach little, and what is hardly there or hidden comes after what is.
    o.leastArea = 0.03;
    o.data.crossInstance = 0.1;
    o.data.absent = 0.05;
    o.data.distractors = 0.4;
    o.data.occluders = 0.1;
    o.recipe.learningRate = o.recipe.backboneRate = o.recipe.textRate = 1e-3;
    o.recipe.weightDecay = 1e-2;
    o.recipe.clipNorm = 2;
    o.recipe.trainBackbone = o.recipe.trainText = true;
    o.weights = {.classification = 1, .box = 1, .giou = 0.5, .mask = 2, .dice = 3};
    o.entropyWeight = 2;
    o.labelWeight = 0.5;
    o.directWeight = 1;
    o.choiceWeight = 1;
    o.livingNormShare = 0.8;
    o.averageDecay = 0.995;
    o.vocabulary = o.model.config.text.vocabulary;
    return o;
}

Result<TrainOptions> trainOptionsFromJson(const Json& json, const std::string& preset,
                                          const std::string& origin)
{
    if (!json.is_object())
        return wrong(origin, "the configuration is not a JSON object");
    std::string name = preset;
    if (json.contains("preset")) {
        const auto given = getString(json, "preset");
        if (!given)
            return wrong(origin, "\"preset\" is not a name");
        if (name.empty())
            name = *given;
    }
    MW_TRY(TrainOptions options, trainPreset(name.empty() ? "default" : name));
    const std::vector<Field> fields = fieldsOf(options);
    for (const auto& [key, value] : json.items()) {
        if (key == "preset" || key == "model" || key == "preprocessing" || key == "window"
            || key == "architecture")
            continue;
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&key = key](const Field& f) { return f.name == key; });
        if (field == fields.end())
            return wrong(origin, "there is no option \"" + key + "\"");
        if (!field->read(value))
            return wrong(origin, "the value of \"" + key + "\" is not one it can have");
    }
    // The model's description has a reader of its own: give it the preset's, patched.
    const bool hasModel = json.contains("model") || json.contains("preprocessing")
        || json.contains("window") || json.contains("architecture");
    if (hasModel) {
        Json manifest{{"format", "maskwright-model"},
                      {"version", 1},
                      {"architecture", architectureName(options.model.config.variant)},
                      {"hyperparameters", toJson(options.model.config)},
                      {"preprocessing", toJson(options.model.preprocessing)},
                      {"window", toJson(options.model.window)},
                      {"licence", options.model.licence}};
        for (const auto& [key, target] :
             {std::pair("model", "hyperparameters"), std::pair("preprocessing", "preprocessing"),
              std::pair("window", "window")}) {
            if (!json.contains(key))
                continue;
            const Json* patch = getObject(json, key);
            if (patch == nullptr)
                return wrong(origin, std::string("\"") + key + "\" is not an object");
            manifest[target].merge_patch(*patch);
            if (std::string_view(key) == "model")
                options.modelPatch = *patch;
        }
        if (json.contains("architecture"))
            manifest["architecture"] = json["architecture"];
        MW_TRY(options.model, parseManifest(dumpJson(manifest), origin));
    }
    if (const std::string problem = options.data.heldOut.problem(); !problem.empty())
        return wrong(origin, problem);
    if (options.leastSupportFrames > options.shape.supportFrames)
        return wrong(origin, "\"leastSupportFrames\" is more than \"supportFrames\"");
    if (options.shape.height % 32 != 0 || options.shape.width % 32 != 0)
        return wrong(origin, "\"height\" and \"width\" must be multiples of 32");
    return options;
}

Json toJson(const TrainOptions& options)
{
    TrainOptions copy = options;
    Json json{{"preset", options.preset}};
    for (const Field& field : fieldsOf(copy))
        json[field.name] = field.write();
    json["architecture"] = architectureName(options.model.config.variant);
    json["model"] = toJson(options.model.config);
    json["preprocessing"] = toJson(options.model.preprocessing);
    json["window"] = toJson(options.model.window);
    return json;
}

double rateAt(const TrainOptions& o, std::int64_t step)
{
    double rate = 1;
    if (step < o.warmupSteps)
        rate = double(step + 1) / double(o.warmupSteps);
    if (o.schedule == RateSchedule::MultiStep) {
        for (const std::int64_t milestone : o.milestones)
            rate *= step >= milestone ? o.rateFactor : 1;
        return rate;
    }
    const double done
        = std::clamp(double(step) / double(std::max<std::int64_t>(1, o.steps)), 0.0, 1.0);
    return rate * (o.lastRate + (1 - o.lastRate) * 0.5 * (1 + std::cos(std::numbers::pi * done)));
}

}  // namespace mw
