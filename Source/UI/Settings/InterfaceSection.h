// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/SetupEditor.h"
#include "Studio/StudioDevices.h"
#include "UI/Controls/ModelItems.h"
#include "UI/Controls/Segments.h"
#include "UI/Controls/SelectBox.h"
#include "UI/Settings/SettingsSection.h"

namespace plus48::ui
{
/** What the simulated interface is used with: its buffer, headphones and monitors of the catalogue. [message thread] */
class InterfaceSection : public SettingsSection
{
public:
    InterfaceSection (const Catalogue&, SetupEditor&, const StudioDevices&);

    void studioChanged (StudioChange) override;

    Segments& bufferSegments() noexcept { return buffer; }

private:
    void layOut() override;
    void refresh();

    const Catalogue& catalogue;
    const ModelChoices phones;
    SetupEditor& editor;
    const StudioDevices& devices;
    Segments buffer;
    SelectBox headphones, monitors;
};
} // namespace plus48::ui
