// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/overrides.h"

#include "app/cli/args.h"
#include "core/base/json.h"
#include "inference/bundle/model_bundle.h"

namespace mw::cli {

namespace {

constexpr const char* kParts[] = {"hyperparameters", "preprocessing", "window"};

std::string namesIn(const Json& json)
{
    std::string names;
    for (const auto& [name, value] : json.items())
        names += (names.empty() ? "" : ", ") + name;
    return names;
}

/// Puts "a.b=value" where a manifest that spells everything out has that value.
Result<void> apply(const std::string& setting, Json& manifest)
{
    const auto wrong = [&](const std::string& what) {
        return wrongUsage("--set " + setting.substr(0, 120) + ", " + what);
    };
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos || equals == 0)
        return wrong("expected KEY=VALUE, as in window.memoryFrames=0");
    Json parts = Json::object();
    for (const char* part : kParts)
        parts[part] = manifest[part];
    Json* at = &parts;
    for (std::size_t from = 0; from < equals;) {
        const std::size_t dot = std::min(setting.find('.', from), equals);
        const std::string key = setting.substr(from, dot - from);
        if (!at->is_object() || !at->contains(key))
            return wrong(at->is_object() ? "expected one of: " + namesIn(*at)
                                         : "there is nothing below that key");
        at = &(*at)[key];
        from = dot + 1;
    }
    if (at->is_structured())
        return wrong(at->is_object() ? "expected one of: " + namesIn(*at) : "lists cannot be set");
    const auto value = parseJson(setting.substr(equals + 1), "--set");
    // A fraction for a whole number would be passed over silently.
    const bool fits = value
        && (at->is_number_integer() ? value->is_number_integer()
                : at->is_number()   ? value->is_number()
                                    : value->type() == at->type());
    if (!fits)
        return wrong("expected a value like " + dumpJson(*at));
    *at = *value;
    manifest.update(parts);
    return {};
}

}  // namespace

Result<TemporaryFolder> bundleWith(const fs::path& bundle, const std::vector<std::string>& settings)
{
    MW_TRY(const ModelBundle opened, ModelBundle::open(bundle));
    MW_TRY(TemporaryFolder folder, TemporaryFolder::create());
    std::error_code ec;
    const fs::path weights = folder.path() / "weights.safetensors";
    fs::create_symlink(fs::absolute(bundle / "weights.safetensors", ec), weights, ec);
    if (ec)
        return fileError(ec.value(), weights);
    BundleDescription description;
    description.config = opened.config;
    description.preprocessing = opened.preprocessing;
    description.window = opened.window;
    MW_TRY_VOID(writeBundle(folder.path(), description, opened.tokenizer));
    const fs::path file = folder.path() / "manifest.json";
    MW_TRY(Json manifest, readJson(file));
    for (const std::string& setting : settings)
        MW_TRY_VOID(apply(setting, manifest));
    const std::string text = dumpJson(manifest, 2) + "\n";
    if (const auto parsed = parseManifest(text, "--set"); !parsed) {
        const Error& error = parsed.error();
        return wrongUsage("--set: " + (error.args.size() > 1 ? error.args[1] : describe(error)));
    }
    MW_TRY_VOID(writeFileAtomically(file, text));
    return folder;
}

}  // namespace mw::cli
