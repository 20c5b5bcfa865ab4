// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/task.h"
#include "core/mask/mask.h"
#include "core/video/video.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

/// The question asked of a method that finds masks: optical flow, or a model.
namespace mw {

/// The few shots: frames of one video with the object painted, and how it is referred to.
struct SupportClip {
    VideoPtr video;
    std::map<FrameIndex, Mask> masks;  ///< At the size of the video; none empty.
    std::string expression;
};

/// What is done to masks beyond finding them. Each part can be left out, to see what it is worth.
struct Refinement {
    /// Of a model's answers: what moved there from the neighbouring frames has a say.
    bool flow = true;
    /// Of a model's answers: the object is followed from the locked frames. Only with `flow`.
    bool anchors = true;
    bool edges = true;  ///< Borders move to the edges of the picture.
    bool parts = true;  ///< Small parts away from the object are removed.

    static Refinement none() { return {false, false, false, false}; }
    bool any() const { return flow || anchors || edges || parts; }
    friend bool operator==(const Refinement&, const Refinement&) = default;
};

/// Says the parts once, for the command line, the worker's pipe and results.
template <class Visit, class R>
void forEachPart(Visit&& visit, R& refinement)
{
    visit("flow", refinement.flow);
    visit("anchors", refinement.anchors);
    visit("edges", refinement.edges);
    visit("parts", refinement.parts);
}

/// The parts by name: "flow, anchors"; empty for none.
std::string toString(const Refinement& refinement);

struct PropagationOptions {
    int windowFrames
        = 10;  ///< Query frames segmented together (the paper's test protocol uses 10).
    int supportFrames = 5;  ///< Support frames used of each clip.
    int shortSidePx
        = 0;  ///< Short side of the picture given to the model; 0: as the model was trained.
    double maskThreshold = 0.5;  ///< Probability above which a pixel belongs to the object.
    int runnersUp = 4;  ///< Other candidates returned for each window, best first.
    bool useAnchors = true;  ///< Let the query's own painted frames guide the result.
    Refinement refine;  ///< Post-processing. Methods do what of it makes sense for them.
    bool wantsProbability = false;  ///< Fill PropagatedMask::probability, where the method can.
    std::uint64_t seed
        = 0;  ///< For methods that draw at random; the same seed gives the same masks.
};

struct PropagationRequest {
    VideoPtr query;
    /// The frames wanted, ascending. Anchors among them are not returned.
    std::vector<FrameIndex> frames;
    /// Frames of the query that a person painted or accepted. Never returned, never contradicted.
    std::map<FrameIndex, Mask> anchors;
    /// Masks of query frames found earlier, in the order in which they were found. Methods with a
    /// memory may learn from them; unlike anchors they may be wrong.
    std::vector<std::pair<FrameIndex, Mask>> memory;
    /// First frames of new scenes; nothing is carried across one. Methods may find more themselves.
    std::vector<FrameIndex> cuts;
    std::vector<SupportClip> support;
    std::string expression;
    PropagationOptions options;
};

/// One of a model's answers that was not chosen.
struct Candidate {
    int query = 0;  ///< Index of the model's object query.
    float score = 0;
    Mask mask;
};

/// Where an object probably is, at a size of its own: 255 is certain.
struct ProbabilityMap {
    Size size;
    std::vector<std::uint8_t> values;  ///< Row by row; empty when there is no map.
};

struct PropagatedMask {
    FrameIndex frame = 0;
    Mask mask;
    float confidence = 0;  ///< 0 to 1; comparable within one method only.
    int window = 0;  ///< Windows are numbered from 0; a seam lies between two of them.
    int chosenQuery = 0;
    std::vector<Candidate> runnersUp;  ///< Best first.
    ProbabilityMap probability;  ///< Only on request, and not from every method.
};

/// Belongs to one thread. Implemented by FlowSegmenter, by the model engine, and by fakes in tests.
class Segmenter
{
public:
    virtual ~Segmenter() = default;

    /// Name and version, kept with every mask: "flow 1", "cma 3f2a9c... + flow 1". `refine` as in
    /// the options of the run.
    virtual std::string identity(const Refinement& refine) const = 0;

    /// Calls `sink` once for each requested frame that is not an anchor, as soon as its mask is
    /// final, in any order, from the calling thread. Frames that cannot be reached from an anchor
    /// are left out. Reports progress as phase "propagate", counted in frames. Returns Cancelled
    /// within a second of `task.stop`; what was sunk by then stays valid.
    virtual Result<void> propagate(const PropagationRequest& request, const TaskContext& task,
                                   const std::function<void(const PropagatedMask&)>& sink)
        = 0;
};

/// The checks every method makes first: frames in range and ascending, masks of the right size,
/// anchors not empty lists, ...
Result<void> checkRequest(const PropagationRequest& request);

}  // namespace mw
