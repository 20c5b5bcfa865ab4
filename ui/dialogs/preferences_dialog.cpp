// SPDX-FileCopyrightText: 2026 The Maskwright authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/preferences_dialog.h"

#include "ui/actions.h"
#include "ui/dialogs/keys_editor.h"
#include "ui/language.h"
#include "ui/prompts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

PreferencesDialog::PreferencesDialog(Settings& settings, Actions& actions, Prompts& prompts,
                                     QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_tabs(new QTabWidget(this))
{
    setWindowTitle(tr("Preferences"));
    setObjectName(QStringLiteral("preferences"));
    resize(720, 600);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);

    QFormLayout* general = addPage(tr("General"));
    std::vector<std::pair<QString, QString>> languages{{tr("As the system"), QString()}};
    for (const Language& language : mw::languages())
        languages.emplace_back(QString::fromUtf8(language.name),
                               QString::fromLatin1(language.code));
    m_language = addChoice(general, tr("Language"), settings::language, languages);
    auto* annotator = new QLineEdit(settings.get(settings::annotator), this);
    annotator->setMaxLength(120);
    annotator->setPlaceholderText(tr("Your name, for new projects"));
    connect(annotator, &QLineEdit::editingFinished, this, [this, annotator] {
        m_settings.set(settings::annotator, annotator->text().simplified());
    });
    general->addRow(tr("Annotator"), annotator);
    addNote(general,
            tr("There is no need to save: every stroke is written to the project when it is made, "
               "and survives a crash or a power cut. Checkpoints (%1) keep named states.")
                .arg(actions["project.checkpoint"]->shortcut().toString(QKeySequence::NativeText)));

    QFormLayout* look = addPage(tr("Appearance"));
    m_theme = addChoice(look, tr("Theme"), settings::theme,
                        {{tr("Dark"), QStringLiteral("dark")},
                         {tr("Light"), QStringLiteral("light")},
                         {tr("As the system"), QStringLiteral("system")}});
    m_font = addNumber(look, tr("Size of texts"), settings::fontPercent, 70, 250, 10,
                       QStringLiteral(" %"));
    addChoice(look, tr("Colours of objects"), settings::objectPalette,
              {{tr("For every colour vision (Okabe-Ito)"), QStringLiteral("okabe-ito")},
               {tr("DAVIS, brighter"), QStringLiteral("davis")}});
    addNote(look, tr("Exported masks always have the colours of DAVIS."));
    addSwitch(look, tr("No animations"), settings::reducedMotion);

    QFormLayout* canvas = addPage(tr("Canvas"));
    addChoice(canvas, tr("The wheel"), settings::wheelAction,
              {{tr("zooms"), QStringLiteral("zoom")},
               {tr("moves the view"), QStringLiteral("scroll")},
               {tr("steps through frames"), QStringLiteral("step")}});
    addSwitch(canvas, tr("The pressure of the pen changes the size of the brush"),
              settings::tabletPressure);
    addSwitch(canvas, tr("Pictures on the timeline"), settings::thumbnails);

    QFormLayout* model = addPage(tr("Model"));
    addModel(model, prompts);

    QFormLayout* memory = addPage(tr("Memory"));
    addNumber(memory, tr("Decoded frames"), settings::frameCacheMiB, 64, 65'536, 64,
              QStringLiteral(" MiB"));
    addNote(memory,
            tr("Frames that were shown or are about to be shown are kept up to this size, "
               "so that stepping does not wait."));
    addNumber(memory, tr("Largest picture"), settings::maxMegapixels, 1, 142, 1, tr(" megapixels"));
    addNote(memory, tr("Larger videos are refused rather than filling the memory."));

    m_keys = new KeysEditor(actions, settings, this);
    m_tabs->addTab(m_keys, tr("Keys"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    // Enter ends a line of text, not the dialog.
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
}

QFormLayout* PreferencesDialog::addPage(const QString& title)
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(20, 18, 20, 18);
    form->setVerticalSpacing(12);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_tabs->addTab(page, title);
    return form;
}

QComboBox* PreferencesDialog::addChoice(QFormLayout* form, const QString& label,
                                        const Setting<QString>& setting,
                                        const std::vector<std::pair<QString, QString>>& choices)
{
    auto* box = new QComboBox(this);
    for (const auto& [text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(m_settings.get(setting))));
    box->setAccessibleName(label);
    connect(box, &QComboBox::activated, this,
            [this, box, &setting] { m_settings.set(setting, box->currentData().toString()); });
    form->addRow(label, box);
    return box;
}

QSpinBox* PreferencesDialog::addNumber(QFormLayout* form, const QString& label,
                                       const Setting<int>& setting, int least, int most, int step,
                                       const QString& unit)
{
    auto* box = new QSpinBox(this);
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setSuffix(unit);
    box->setKeyboardTracking(false);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setValue(m_settings.get(setting));
    box->setAccessibleName(label);
    connect(box, &QSpinBox::valueChanged, this,
            [this, &setting](int value) { m_settings.set(setting, value); });
    form->addRow(label, box);
    return box;
}

void PreferencesDialog::addSwitch(QFormLayout* form, const QString& label,
                                  const Setting<bool>& setting)
{
    auto* box = new QCheckBox(label, this);
    box->setChecked(m_settings.get(setting));
    connect(box, &QCheckBox::toggled, this,
            [this, &setting](bool isOn) { m_settings.set(setting, isOn); });
    form->addRow(QString(), box);
}

void PreferencesDialog::addNote(QFormLayout* form, const QString& text)
{
    auto* note = new QLabel(text, this);
    note->setWordWrap(true);
    note->setProperty("role", QStringLiteral("dim"));
    form->addRow(QString(), note);
}

void PreferencesDialog::addModel(QFormLayout* form, Prompts& prompts)
{
    addChoice(form, tr("Method"), settings::method,
              {{tr("The best there is"), QStringLiteral("auto")},
               {tr("Motion (needs no model)"), QStringLiteral("flow")},
               {tr("Model"), QStringLiteral("cma")}});
    auto* model = new QLineEdit(m_settings.get(settings::model), this);
    model->setPlaceholderText(tr("The bundled one"));
    model->setAccessibleName(tr("Folder of the model"));
    model->setClearButtonEnabled(true);
    connect(model, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_settings.set(settings::model, text.trimmed()); });
    auto* browse = new QPushButton(tr("Browse..."), this);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, [this, model, &prompts] {
        const QString folder = prompts.folder(this, tr("Folder of the model"), model->text());
        if (!folder.isEmpty())
            model->setText(folder);
    });
    auto* row = new QHBoxLayout;
    row->addWidget(model, 1);
    row->addWidget(browse);
    form->addRow(tr("Folder of the model"), row);
    addChoice(form, tr("Device"), settings::device,
              {{tr("The fastest there is"), QStringLiteral("auto")},
               {tr("Processor"), QStringLiteral("cpu")},
               {tr("Graphics card"), QStringLiteral("cuda")}});
    addChoice(form, tr("Precision"), settings::precision,
              {{tr("Chosen for the device"), QStringLiteral("auto")},
               {tr("32 bits"), QStringLiteral("fp32")},
               {tr("16 bits (bfloat16)"), QStringLiteral("bf16")}});
    addNumber(form, tr("Frames at once"), settings::windowFrames, 1, 64, 1, QString());
}

}  // namespace mw
