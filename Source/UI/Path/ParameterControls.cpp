// SPDX-License-Identifier: GPL-3.0-or-later
#include "ParameterControls.h"

#include "Signal/SignedText.h"
#include "Studio/SetupEditor.h"
#include "UI/Controls/ParameterText.h"

#include <memory>

namespace plus48::ui
{
void bind (ValueControl& control, SetupEditor& editor, ParameterId id, const juce::String& key, std::function<ParameterId()> turned)
{
    const auto& parameter = channelParameter (id);
    control.setNames (parameter.name, juce::String::fromUTF8 (parameter.about), key);
    control.setRange (parameter.limits.low, parameter.limits.high, 0.01);
    control.setDefault (parameter.standard);
    control.textOf = [&parameter] (double value) { return gainNumber (value) + " " + parameter.unit; };
    control.spokenTextOf = [&parameter] (double value) { return spokenText (parameter, value); };

    // Of its own: the end of one control's gesture, which a wheel only knows by waiting, is not the end of another's.
    const auto gesture = std::make_shared<int> (0);
    control.onGestureBegin = [&editor, gesture] { *gesture = editor.newGesture(); };
    control.onGestureEnd = [gesture] { *gesture = 0; };
    control.onChange = [&editor, gesture, id, turned = std::move (turned)] (double value) { (void) editor.turn (turned != nullptr ? turned() : id, value, *gesture); };
}

void bind (Toggle& control, SetupEditor& editor, ParameterId id)
{
    const auto& parameter = channelParameter (id);
    control.setNames (parameter.name, juce::String::fromUTF8 (parameter.about));
    control.onToggle = [&control, &editor, id] (bool on) {
        if (editor.turn (id, on ? 1.0 : 0.0).failed())
            control.setOn (! on);
    };
}
} // namespace plus48::ui
