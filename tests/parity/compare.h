// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"
#include "inference/model/weights.h"

#include <map>
#include <set>
#include <string>

namespace mw::test {

using Tensors = std::map<std::string, Tensor>;

/// Reads a safetensors file, or ends the program saying why it cannot.
Tensors readTensors(const fs::path& path);
Json readTolerances(const fs::path& path);
/// All that these two have read, so that what nobody looks at can be named.
const std::set<fs::path>& readFiles();

/// The tensors of a fixture, which remembers what was looked at, so that nothing in a fixture is
/// passed over in silence.
class Fixture
{
public:
    explicit Fixture(Tensors tensors)
        : m_tensors(std::move(tensors))
    {
    }
    const Tensor& at(const std::string& name) const
    {
        m_used.insert(name);
        return m_tensors.at(name);
    }
    bool contains(const std::string& name) const { return m_tensors.contains(name); }
    std::vector<std::string> names() const;
    std::vector<std::string> unused() const;

private:
    Tensors m_tensors;
    mutable std::set<std::string> m_used;
};

/// One group of comparisons. Prints every failure and counts it.
class Comparison
{
public:
    Comparison(std::string name, Json tolerances)
        : m_name(std::move(name))
        , m_tolerances(std::move(tolerances))
    {
    }

    /// max |got - wanted| against the fixture's `atol`, or `fallback` if it names none.
    void check(const std::string& tensor, const Tensor& got, const Tensor& wanted,
               double fallback = 1e-4);
    /// Exact for bools and integers.
    void checkEqual(const std::string& tensor, const Tensor& got, const Tensor& wanted);
    void checkRelative(const std::string& what, double got, double wanted, double tolerance);
    void fail(const std::string& what);
    /// Prints the summary line.
    ~Comparison();

    static int failures() { return s_failures; }
    static int checks() { return s_checks; }

private:
    std::string m_name;
    Json m_tolerances;
    int m_count = 0;
    int m_failed = 0;
    double m_worst = 0;  ///< Largest difference in units of its tolerance.
    std::string m_worstName;
    static int s_failures;
    static int s_checks;
};

/// Of fixtures that were looked at otherwise.
int unusedTensors();

/// Files are known by their names, which may go on after an underscore: `fusion_2.safetensors`.
void checkComponents(const fs::path& folder, const Json& smallManifest, const Json& fullManifest);
/// J and F of pairs of masks.
void checkMetrics(const fs::path& folder);
void checkModelCase(const fs::path& folder, const ModelConfig& config, CmaImpl& model);
void checkVariants(const fs::path& folder, const ModelConfig& config);
void checkTrainStep(const fs::path& folder, const ModelConfig& config);

/// All values inside one forward pass of a fixture's `inputs`, by the names of `outputs`.
Tensors runModel(CmaImpl& model, const Tensors& inputs);

/// Writes small fixtures of the same layout under `root`, computed by the autograd path: what later
/// changes are held against where the official ones are not at hand. Run it only while those pass.
void recordReference(const fs::path& root);

/// The configuration that fits a fixture's manifest (key -> shape).
ModelConfig configOfManifest(const Json& manifest);

}  // namespace mw::test
