// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "UI/Controls/PushButton.h"
#include "UI/HearThrough/VersionForm.h"
#include "UI/Settings/Overlay.h"

namespace plus48::ui
{
/** Another version of the take that is heard through other equipment: begins as the take was, and everything can be chosen. [message thread] */
class VersionSheet : public Overlay
{
public:
    /** `replaced`: another one in place of this version. */
    VersionSheet (StudioParts&, std::optional<int> replaced);

    VersionForm& choices() noexcept { return form; }

    void resized() override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    juce::Rectangle<int> sheetArea() const override;
    void paintSheet (juce::Graphics&, juce::Rectangle<float>) override;
    void make();
    void show();

    StudioParts& studio;
    const std::optional<int> replaced;
    VersionForm form;
    juce::String problem, chain, note;
    PushButton cross { PushButton::Kind::ghost, {}, Icon::cross }, cancel { PushButton::Kind::plain, "Cancel" }, green { PushButton::Kind::primary, "Make it" };
};
} // namespace plus48::ui
