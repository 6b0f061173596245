// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/Segments.h"
#include "UI/Controls/SelectBox.h"
#include "UI/Settings/SettingsSection.h"

namespace plus48::ui
{
/** What the simulated interface is used with: its buffer, headphones and monitors of the catalogue. [message thread] */
class InterfaceSection : public SettingsSection
{
public:
    explicit InterfaceSection (Studio&);

    void studioChanged (Studio::Change) override;

    Segments& bufferSegments() noexcept { return buffer; }
    SelectBox& headphonesBox() noexcept { return headphones; }
    SelectBox& monitorsBox() noexcept { return monitors; }

private:
    void layOut() override;
    void refresh();

    Studio& studio;
    Segments buffer;
    SelectBox headphones, monitors;
};
} // namespace plus48::ui
