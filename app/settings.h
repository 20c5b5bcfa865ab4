// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>

namespace mw {

/// A key of the settings with its type and default.
template <class T>
struct Setting {
    const char* key;
    T byDefault;
};

/// All settings of the program, once. Everything about a project is in the project instead.
namespace settings {

inline const Setting<QString> annotator{"general/annotator", {}};
inline const Setting<QString> language{"general/language", {}};  ///< Empty: the system's.
inline const Setting<QStringList> recentProjects{"general/recent_projects", {}};
inline const Setting<QString> lastFolder{"general/last_folder", {}};
/// The project that is open, while it is; with the process that has it. Still set when the program
/// starts after it ended without closing the project.
inline const Setting<QString> openProject{"general/open_project", {}};
inline const Setting<qint64> openProcess{"general/open_process", 0};

inline const Setting<QString> theme{"look/theme",
                                    QStringLiteral("dark")};  ///< "dark", "light" or "system"
inline const Setting<int> fontPercent{"look/font_percent", 100};
inline const Setting<bool> reducedMotion{"look/reduced_motion", false};
inline const Setting<QString> objectPalette{"look/object_palette", QStringLiteral("okabe-ito")};

inline const Setting<int> overlayPercent{"canvas/overlay_percent", 50};
inline const Setting<QString> wheelAction{"canvas/wheel",
                                          QStringLiteral("zoom")};  ///< "zoom", "scroll" or "step"
inline const Setting<double> brushRadius{"canvas/brush_radius", 12.0};
inline const Setting<bool> brushIsSquare{"canvas/brush_square", false};
inline const Setting<int> paintOver{"canvas/paint_over", 1};
inline const Setting<bool> thumbnails{"timeline/thumbnails", true};
inline const Setting<bool> tabletPressure{"canvas/tablet_pressure", false};

inline const Setting<int> frameCacheMiB{"memory/frame_cache_mib", 768};
inline const Setting<int> maxMegapixels{"memory/max_megapixels", 36};

inline const Setting<QString> method{"run/method", QStringLiteral("auto")};
inline const Setting<QString> model{"run/model",
                                    {}};  ///< A bundle's folder; empty: the bundled one.
inline const Setting<QString> device{"run/device", QStringLiteral("auto")};
inline const Setting<QString> precision{"run/precision", QStringLiteral("auto")};
inline const Setting<int> windowFrames{"run/window_frames", 10};

// What was chosen in the dialog for runs the last time; empty or 0: as above.
inline const Setting<QString> runScope{"run_dialog/scope", QStringLiteral("both")};
inline const Setting<int> runMost{"run_dialog/most", 0};
inline const Setting<QString> runMethod{"run_dialog/method", {}};
inline const Setting<QString> runModel{"run_dialog/model", {}};
inline const Setting<int> runWindow{"run_dialog/window", 0};

/// The step of the tour, from 1; 0 while it is not taken.
inline const Setting<int> tourStep{"tour/step", 0};

inline const Setting<QString> keyPreset{"keys/preset", QStringLiteral("default")};
inline const Setting<QByteArray> windowGeometry{"window/geometry", {}};
inline const Setting<QString> workspace{"window/workspace", QStringLiteral("annotate")};

}  // namespace settings

/// Settings of the person at the machine. Only app and ui know of them; everything below takes
/// values.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(QObject* parent = nullptr);  ///< In the person's configuration folder.
    static std::unique_ptr<Settings> temporary();  ///< For tests: forgotten when destroyed.

    template <class T>
    T get(const Setting<T>& setting) const
    {
        const QVariant value = m_store->value(QLatin1String(setting.key));
        // A file edited by hand may hold anything.
        return value.isValid() && value.canConvert<T>() ? value.value<T>() : setting.byDefault;
    }
    template <class T>
    void set(const Setting<T>& setting, const T& value)
    {
        if (get(setting) == value && m_store->contains(QLatin1String(setting.key)))
            return;
        m_store->setValue(QLatin1String(setting.key), QVariant::fromValue(value));
        Q_EMIT changed(QLatin1String(setting.key));
    }

    /// For groups of settings with names of their own: shortcuts, the state of each workspace.
    QVariant named(const QString& key) const { return m_store->value(key); }
    void setNamed(const QString& key, const QVariant& value);

Q_SIGNALS:
    void changed(const QString& key);

private:
    Settings(std::unique_ptr<QSettings> store, QObject* parent);

    std::unique_ptr<QSettings> m_store;
};

}  // namespace mw
