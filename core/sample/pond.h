// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"
#include "core/sample/koi.h"
#include "core/video/picture_io.h"

#include <string>
#include <vector>

/// The bundled sample: koi in a pond, painted by ourselves, so that their masks are known exactly
/// and no licence stands in the way.
namespace mw::sample {

struct Pad {
    Vec2 centre;
    double radius = 60;
    double turn = 0;
    bool hasFlower = false;
};

struct SceneFish {
    KoiLook look;
    KoiPath path;
    std::string expression;
};

/// What one clip shows. Later fish swim above earlier ones, and lily pads float above all.
struct Scene {
    std::string name;
    Size size{854, 480};
    int frames = 60;
    double framesPerSecond = 24;
    std::uint32_t seed = 1;
    std::vector<SceneFish> fish;
    std::vector<Pad> pads;
};

/// One koi with the support, and two koi to be found.
Scene supportScene();
Scene queryScene();

/// Draws a scene frame by frame; the same scene gives the same pictures everywhere. Belongs to one
/// thread.
class Pond
{
public:
    explicit Pond(Scene scene);

    const Scene& scene() const { return m_scene; }

    struct Drawn {
        Picture picture;
        std::vector<Mask> masks;  ///< One for each fish: the pixels it mostly covers, as seen.
    };
    Drawn draw(int frame) const;

private:
    void paintBottom();
    void paintPads();

    Scene m_scene;
    std::vector<Color> m_bottom;
    Layer m_pads;
    std::vector<float> m_padShadow;
};

}  // namespace mw::sample
