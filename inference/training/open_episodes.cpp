// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "inference/training/open_episodes.h"

#include "inference/training/clip_pairs.h"
#include "inference/training/random.h"
#include "inference/training/worlds.h"

#include <cmath>
#include <cstdlib>
#include <optional>
#include <utility>

namespace mw {

namespace {

/// Draws each episode from one of several sources.
class JoinedSource : public EpisodeSource
{
public:
    void add(std::unique_ptr<EpisodeSource> source, double weight)
    {
        m_sum += weight;
        m_parts.emplace_back(m_sum, std::move(source));
    }

    Result<EpisodeSample> episode(std::uint64_t seed, std::uint64_t index) const override
    {
        // Not the seed the parts use, or the choice would go together with what they draw. Two in a
        // row come from one part, so that both questions about a pair are learnt in one step.
        const double at = Random(seed ^ 0x6a6f696e, index / 2).unit() * m_sum;
        for (const auto& [end, source] : m_parts) {
            if (at < end)
                return source->episode(seed, index);
        }
        return m_parts.back().second->episode(seed, index);
    }

private:
    std::vector<std::pair<double, std::unique_ptr<EpisodeSource>>> m_parts;
    double m_sum = 0;
};

}  // namespace

Result<std::unique_ptr<EpisodeSource>> openEpisodes(const std::string& data,
                                                    const EpisodeMixOptions& options)
{
    if (isDrawnData(data)) {
        WorldOptions world{options};
        world.twoOfAClass = data == kSyntheticPairs;
        if (world.twoOfAClass)
            world.mix.plainExpressions = 0;  // a name alone would leave them unanswerable
        MW_TRY(auto worlds, WorldSource::create(world));
        return std::unique_ptr<EpisodeSource>(std::move(worlds));
    }
    MW_TRY(auto set, openTrainingSet(data));
    if (options.kind == EpisodeKind::ClipPairs) {
        MW_TRY(auto pairs, ClipPairs::create(std::move(set), options));
        return std::unique_ptr<EpisodeSource>(std::move(pairs));
    }
    MW_TRY(auto mix, EpisodeMix::create(std::move(set), options));
    return std::unique_ptr<EpisodeSource>(std::move(mix));
}

Result<std::unique_ptr<EpisodeSource>> openEpisodes(const std::vector<std::string>& data,
                                                    const EpisodeMixOptions& options)
{
    if (data.empty())
        return Error{ErrorCode::WrongUsage, {"no training data is given"}};
    auto joined = std::make_unique<JoinedSource>();
    std::optional<Error> none;
    std::size_t count = 0;
    for (const std::string& text : data) {
        std::string name = text;
        double weight = 1;
        if (const std::size_t equals = text.rfind('='); equals != std::string::npos) {
            char* end = nullptr;
            const double value = std::strtod(text.c_str() + equals + 1, &end);
            // A path may hold an equals sign itself.
            if (*end == '\0' && end != text.c_str() + equals + 1) {
                if (!std::isfinite(value) || value <= 0)
                    return Error{ErrorCode::WrongUsage, {text + ": its share is not above 0"}};
                weight = value;
                name = text.substr(0, equals);
            }
        }
        auto source = openEpisodes(name, options);
        // What is held out need not be in every set, but in one.
        if (!source && options.isValidation && source.error().code == ErrorCode::DatasetInvalid) {
            none = std::move(source).error();
            continue;
        }
        if (!source)
            return std::move(source).error();
        joined->add(*std::move(source), weight);
        ++count;
    }
    if (count == 0)
        return *std::move(none);
    return std::unique_ptr<EpisodeSource>(std::move(joined));
}

}  // namespace mw
