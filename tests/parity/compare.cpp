// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/compare.h"

#include "inference/bundle/safetensors.h"

#include <cstdio>
#include <cstdlib>

namespace mw::test {

int Comparison::s_failures = 0;
int Comparison::s_checks = 0;

namespace {

[[noreturn]] void stop(const Error& error)
{
    std::fprintf(stderr, "error: %s [%s]\n", describe(error).c_str(), error.detail.c_str());
    std::exit(2);
}

std::set<fs::path> filesRead;

}  // namespace

const std::set<fs::path>& readFiles() { return filesRead; }

Tensors readTensors(const fs::path& path)
{
    filesRead.insert(fs::weakly_canonical(path));
    auto table = readSafetensors(path);
    if (!table)
        stop(table.error());
    Tensors out;
    for (const StoredTensor& stored : table->tensors)
        out[stored.name] = toTensor(stored);
    return out;
}

Json readTolerances(const fs::path& path)
{
    filesRead.insert(fs::weakly_canonical(path));
    auto json = readJson(path);
    if (!json)
        stop(json.error());
    return *std::move(json);
}

std::vector<std::string> Fixture::names() const
{
    std::vector<std::string> out;
    for (const auto& [name, tensor] : m_tensors)
        out.push_back(name);
    return out;
}

std::vector<std::string> Fixture::unused() const
{
    std::vector<std::string> out;
    for (const auto& [name, tensor] : m_tensors) {
        if (!m_used.contains(name))
            out.push_back(name);
    }
    return out;
}

void Comparison::fail(const std::string& what)
{
    std::printf("FAIL %s: %s\n", m_name.c_str(), what.c_str());
    ++m_failed;
    ++s_failures;
}

void Comparison::check(const std::string& tensor, const Tensor& got, const Tensor& wanted,
                       double fallback)
{
    ++m_count;
    ++s_checks;
    if (!got.defined() || got.numel() != wanted.numel() || got.dim() != wanted.dim()
        || got.sizes() != wanted.sizes()) {
        std::string text = tensor + " has another shape: ";
        if (got.defined()) {
            for (const auto s : got.sizes())
                text += std::to_string(s) + " ";
        }
        text += "instead of ";
        for (const auto s : wanted.sizes())
            text += std::to_string(s) + " ";
        fail(text);
        return;
    }
    double tolerance = fallback;
    if (const Json* entry = getObject(m_tolerances, tensor))
        tolerance = getNumber(*entry, "atol").value_or(fallback);
    const double difference
        = (got.to(at::kDouble) - wanted.to(at::kDouble)).abs().max().item<double>();
    if (!(difference <= tolerance))
        fail(tensor + " differs by " + std::to_string(difference) + ", allowed "
             + std::to_string(tolerance));
    if (difference / tolerance > m_worst) {
        m_worst = difference / tolerance;
        m_worstName = tensor;
    }
}

void Comparison::checkEqual(const std::string& tensor, const Tensor& got, const Tensor& wanted)
{
    ++m_count;
    ++s_checks;
    if (!got.defined() || got.sizes() != wanted.sizes()
        || !at::equal(got.to(wanted.scalar_type()), wanted))
        fail(tensor + " is not equal");
}

void Comparison::checkRelative(const std::string& what, double got, double wanted, double tolerance)
{
    ++m_count;
    ++s_checks;
    const double difference
        = std::abs(got - wanted) / std::max({std::abs(wanted), std::abs(got), 1e-30});
    if (!(difference <= tolerance))
        fail(what + " is " + std::to_string(got) + " instead of " + std::to_string(wanted));
    if (difference / tolerance > m_worst) {
        m_worst = difference / tolerance;
        m_worstName = what;
    }
}

Comparison::~Comparison()
{
    std::printf("%s %-34s %4d values, worst %.3f of its tolerance (%s)\n",
                m_failed == 0 ? "ok  " : "BAD ", m_name.c_str(), m_count, m_worst,
                m_worstName.c_str());
    std::fflush(stdout);
}

ModelConfig configOfManifest(const Json& manifest)
{
    TensorTable table;
    for (const auto& [name, entry] : manifest.items()) {
        StoredTensor tensor;
        tensor.name = name;
        if (const Json* shape = getArray(entry, "shape")) {
            for (const Json& size : *shape)
                tensor.shape.push_back(size.get<std::int64_t>());
        }
        table.tensors.push_back(std::move(tensor));
    }
    auto config = configFromTensors(table, "manifest");
    if (!config)
        stop(config.error());
    return *config;
}

}  // namespace mw::test
