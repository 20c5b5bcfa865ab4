// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/collective.h"

#include <charconv>
#include <cstdlib>
#include <string_view>

// c10d's header for gloo includes gloo's own, which LibTorch's packages do not always bring.
#if MW_HAS_GLOO
#ifndef USE_C10D_GLOO
#define USE_C10D_GLOO
#endif
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#endif

namespace mw {

namespace {

struct Place {
    int rank = 0, size = 1, port = 29500;
    std::string address;
};

Result<int> variable(const char* name, int least, int most)
{
    const char* text = std::getenv(name);
    int value = 0;
    const std::string_view view = text != nullptr ? text : "";
    const auto [end, error] = std::from_chars(view.data(), view.data() + view.size(), value);
    if (view.empty() || error != std::errc() || end != view.data() + view.size() || value < least
        || value > most)
        return Error{ErrorCode::WrongUsage,
                     {std::string("the environment variable ") + name + " is not a number from "
                      + std::to_string(least) + " to " + std::to_string(most)
                      + ", as torchrun sets it"}};
    return value;
}

#if MW_HAS_GLOO
class GlooCollective : public Collective
{
public:
    explicit GlooCollective(const Place& place)
        : m_place(place)
    {
        c10d::TCPStoreOptions store;
        store.port = std::uint16_t(place.port);
        store.isServer = place.rank == 0;
        store.numWorkers = std::size_t(place.size);
        store.waitWorkers = true;
        m_store = c10::make_intrusive<c10d::TCPStore>(place.address, store);
        const auto options = c10d::ProcessGroupGloo::Options::create();
        options->devices.push_back(c10d::ProcessGroupGloo::createDefaultDevice());
        m_group
            = c10::make_intrusive<c10d::ProcessGroupGloo>(m_store, place.rank, place.size, options);
    }

    int rank() const override { return m_place.rank; }
    int size() const override { return m_place.size; }

    void average(const std::vector<Tensor>& tensors) override
    {
        const torch::NoGradGuard noGrad;
        // One message: what costs is the number of messages, not their length.
        std::vector<Tensor> flat;
        for (const Tensor& tensor : tensors)
            flat.push_back(tensor.detach().reshape({-1}).to(at::kCPU, at::kFloat));
        std::vector<Tensor> message{at::cat(flat)};
        m_group->allreduce(message)->wait();
        message[0].div_(double(m_place.size));
        std::int64_t start = 0;
        for (const Tensor& tensor : tensors) {
            Tensor target = tensor.detach();
            target.copy_(message[0].narrow(0, start, tensor.numel()).view(tensor.sizes()));
            start += tensor.numel();
        }
    }

private:
    Place m_place;
    c10::intrusive_ptr<c10d::TCPStore> m_store;
    c10::intrusive_ptr<c10d::ProcessGroupGloo> m_group;
};
#endif

}  // namespace

Result<std::unique_ptr<Collective>> Collective::fromEnvironment()
{
    if (std::getenv("WORLD_SIZE") == nullptr)
        return std::unique_ptr<Collective>();
    Place place;
    MW_TRY(place.size, variable("WORLD_SIZE", 1, 65536));
    if (place.size == 1)
        return std::unique_ptr<Collective>();
    MW_TRY(place.rank, variable("RANK", 0, place.size - 1));
    MW_TRY(place.port, variable("MASTER_PORT", 1, 65535));
    const char* address = std::getenv("MASTER_ADDR");
    if (address == nullptr || *address == '\0')
        return Error{ErrorCode::WrongUsage,
                     {"the environment variable MASTER_ADDR is not set, as torchrun sets it"}};
    place.address = address;
#if MW_HAS_GLOO
    return guarded([&]() -> Result<std::unique_ptr<Collective>> {
        return std::unique_ptr<Collective>(std::make_unique<GlooCollective>(place));
    });
#else
    return Error{ErrorCode::MethodUnavailable, {"training by several processes (c10d with gloo)"}};
#endif
}

}  // namespace mw
