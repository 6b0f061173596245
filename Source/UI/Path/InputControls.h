// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Studio/ChannelActions.h"
#include "Studio/InputMeters.h"
#include "Studio/Notices.h"
#include "UI/Controls/GainKnob.h"
#include "UI/Controls/LedButton.h"
#include "UI/Controls/LevelMeter.h"
#include "UI/Controls/Segments.h"

namespace plus48::ui
{
/** Everything on an input that is pressed, turned or read, wherever it is placed: the faceplate and every strip have one. What is touched
    selects its input first, so that the verbs are those of the selected input. [message thread]
*/
class InputControls
{
public:
    /** What the gain knob turns: the input of the interface, or the preamp that the heard path begins with. */
    enum class Knob
    {
        interfaceInput,
        firstPreamp
    };

    InputControls (const Catalogue&, SetupEditor&, ChannelActions&, InputMeters&, Notices&, Segments::Direction jackDirection, Knob);

    /** Counted from 0; nothing: the selected one, whichever that is. */
    void setInput (std::optional<int> newInput) { fixed = newInput; }
    int input() const { return fixed.value_or (editor.selectedInput()); }
    const ChannelRig& channel() const { return editor.setup().channelOf (input()); }

    /** In the order of the keyboard's focus. */
    std::vector<juce::Component*> all() { return { &jacks, &gain, &phantom, &pad, &lowCut, &polarity, &meter }; }

    /** After the setup has changed. */
    void refresh();

    /** What the meter reads of the path; true where its lamp went on or off. */
    bool showLevels (const ChannelReadings&, Path);

    /** +48 V as the key does it: asks first where it could harm. */
    void togglePhantom();

    /** MIC, LINE, INST, counted from 0: the cable of the heard path. */
    void plugInto (int jackIndex);
    int jackIndex() const;
    bool hasJack (int jackIndex) const;
    static int indexOf (Jack) noexcept;
    static const char* jackName (int jackIndex) noexcept;
    static const char* spokenJack (int jackIndex) noexcept;
    static constexpr int numJacks = 3;

    Segments jacks;
    GainKnob gain;
    LedButton phantom { "+48V", LedButton::Light::red }, pad { "Pad" }, lowCut { "Low cut" }, polarity { "Flip" };
    LevelMeter meter;

private:
    void select() { editor.selectInput (input()); }
    void bindSwitch (LedButton&, ParameterId);
    ParameterId gainParameter() const;
    void refreshJack();
    void refreshGain();
    void refreshSwitches();
    juce::String phantomReason() const;

    const Catalogue& catalogue;
    SetupEditor& editor;
    ChannelActions& channelActions;
    InputMeters& meters;
    Notices& notices;
    const Knob knob;
    std::optional<int> fixed;
};
} // namespace plus48::ui
