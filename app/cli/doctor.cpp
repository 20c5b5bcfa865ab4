// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench.h"
#include "app/cli/commands.h"
#include "app/cli/methods.h"
#include "core/base/json.h"
#include "core/environment.h"
#include "core/project/document.h"
#include "inference/bundle/model_bundle.h"
#if MW_HAS_INFERENCE
#include "inference/engine/environment.h"
#endif

#include <algorithm>
#include <cstdlib>
#include <sys/utsname.h>
#include <unistd.h>

namespace mw::cli {

namespace {

constexpr auto kOptions = std::to_array<Option>({
    {"model", "BUNDLE", "Look at this model bundle (default: the bundled one)"},
});

/// What was looked at, and whether all is well.
class Findings
{
public:
    explicit Findings(const Output& out)
        : m_out(out)
    {
    }
    void fine(const std::string& what, const std::string& found) { add("ok", what, found, ""); }
    /// Something works less well than it could.
    void note(const std::string& what, const std::string& found, const std::string& remedy)
    {
        add("note", what, found, remedy);
    }
    /// The program cannot do its work.
    void problem(const std::string& what, const Error& error)
    {
        if (!m_problem)
            m_problem = error;
        const ErrorText text = errorText(error.code);
        add("problem", what, describe(error), text.remedy);
    }
    const std::optional<Error>& firstProblem() const { return m_problem; }
    void print() const { m_out.table(m_rows); }

private:
    void add(const char* status, const std::string& what, const std::string& found,
             const std::string& remedy)
    {
        Json json{{"status", status}, {"what", what}, {"found", found}};
        if (!remedy.empty())
            json["remedy"] = remedy;
        m_out.object(dumpJson(json));
        m_rows.push_back(
            {status, what, std::string_view(status) == "note" ? found + ": " + remedy : found});
    }

    const Output& m_out;
    std::vector<std::vector<std::string>> m_rows;
    std::optional<Error> m_problem;
};

std::string joined(const std::vector<std::string>& list)
{
    std::string text;
    for (const std::string& item : list)
        text += (text.empty() ? "" : ", ") + item;
    return text;
}

std::string systemName()
{
    utsname name{};
    return ::uname(&name) == 0
        ? std::string(name.sysname) + " " + name.release + ", " + name.machine
        : "unknown";
}

void lookAtLibraries(Findings& findings)
{
    std::string text;
    for (const LibraryVersion& library : mediaLibraries())
        text += (text.empty() ? "" : ", ") + library.name + " " + library.version;
    findings.fine("libraries", text);
    std::vector<std::string> decodes;
    std::vector<std::string> lacks;
    bool canWriteVideo = false;
    for (const CodecSupport& codec : videoCodecs()) {
        (codec.canDecode ? decodes : lacks).push_back(codec.codec);
        canWriteVideo = canWriteVideo || codec.canEncode;
    }
    if (decodes.empty())
        findings.problem("video", {ErrorCode::MethodUnavailable, {"decoding video"}});
    else
        findings.fine("reads video", joined(decodes));
    if (!lacks.empty())
        findings.note("cannot read", joined(lacks), "install an FFmpeg with these decoders");
    if (canWriteVideo)
        findings.fine("writes video", "yes");
    else
        findings.note("writes video", "no", "install an FFmpeg with an encoder for overlay videos");
}

void lookAtModel(Findings& findings, const fs::path& chosen)
{
    findings.fine("methods", joined(availableMethods()));
    findings.fine("devices", joined(availableDevices()));
#if MW_HAS_INFERENCE
    findings.fine("LibTorch", torchVersion());
#else
    findings.note("LibTorch", "not in this build", "build with MW_INFERENCE=ON for --method cma");
#endif
    const fs::path model = chosen.empty() ? bundledModel() : chosen;
    if (const auto bundle = ModelBundle::open(model, VerifyBundle::Hashes))
        findings.fine("model", bundle->identity() + " in " + toUtf8(model));
    else if (chosen.empty() && bundle.error().code == ErrorCode::ModelMissing)
        findings.note("model", "none in " + toUtf8(model),
                      "--method flow works without; or give --model BUNDLE");
    else
        findings.problem("model", bundle.error());
}

/// Writes there for real, as permissions alone do not tell.
void lookAtFolder(Findings& findings, const std::string& what, fs::path folder)
{
    std::error_code ec;
    // What does not exist yet is made when needed, so its nearest existing parent counts.
    while (!folder.empty() && !fs::exists(folder, ec) && folder != folder.parent_path())
        folder = folder.parent_path();
    if (const auto made = TemporaryFolder::create(folder); !made) {
        findings.problem(what, made.error());
        return;
    }
    const fs::space_info space = fs::space(folder, ec);
    const std::string text
        = toUtf8(folder) + ", " + fixed(ec ? 0 : double(space.available) / 1e9, 1) + " GB free";
    if (!ec && space.available < (std::uintmax_t(1) << 30))
        findings.note(what, text, "less than 1 GB is left, free some space");
    else
        findings.fine(what, text);
}

fs::path homeFolder(const char* variable, const char* fallback)
{
    if (const char* set = std::getenv(variable); set && *set)
        return fromUtf8(set);
    const char* home = std::getenv("HOME");
    return fs::path(home && *home ? home : ".") / fallback;
}

/// Makes a project, writes to it, closes it and reads it again.
Result<void> tryAProject()
{
    MW_TRY(const TemporaryFolder folder, TemporaryFolder::create());
    const fs::path file = folder.path() / "doctor.maskwright";
    {
        MW_TRY(const auto document, ProjectDocument::create(file, {}));
        MW_TRY_VOID(document->apply(
            {StepKind::ChangeClass, {PutCategory{{document->newId<CategoryTag>(), "zebra"}}}}));
    }
    MW_TRY(const auto document, ProjectDocument::open(file, ProjectStore::Access::ReadOnly));
    if (!document->project().categoryByName("zebra"))
        return Error{ErrorCode::ProjectDamaged, {toUtf8(file)}};
    return {};
}

Result<void> doctor(const Args& args, const Context& context)
{
    MW_TRY_VOID(args.expectWords(0));
    Findings findings(context.out);
    findings.fine("program", std::string("maskwright ") + MW_VERSION);
    findings.fine("system", systemName());
    findings.fine("processor", processorName());
    lookAtLibraries(findings);
    lookAtModel(findings, fromUtf8(args.text("model")));
    lookAtFolder(findings, "temporary files", fs::temp_directory_path());
    lookAtFolder(findings, "settings", homeFolder("XDG_CONFIG_HOME", ".config"));
    lookAtFolder(findings, "data", homeFolder("XDG_DATA_HOME", ".local/share"));
    lookAtFolder(findings, "this folder", fs::current_path());
    if (const auto tried = tryAProject())
        findings.fine("projects", "can be made, written and read");
    else
        findings.problem("projects", tried.error());
    findings.print();
    if (findings.firstProblem())
        return *findings.firstProblem();
    context.out.line("\nAll is well.");
    return {};
}

}  // namespace

Command doctorCommand()
{
    return {"doctor",
            "[options]",
            "Look at what this program runs with, and whether it can work here",
            "Ends with status 1 when something necessary is missing. Send its output along with "
            "reports of\nproblems.",
            kOptions,
            doctor};
}

}  // namespace mw::cli
