// SPDX-License-Identifier: GPL-3.0-or-later
#include "DelayColumn.h"

#include "ListeningText.h"

#include "UI/Look/FittingText.h"
#include "UI/Look/Glossary.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
/** What two delays that are hardly noticed have in common. */
constexpr double hardlyNoticedMs = 10.0;
constexpr auto noDirect = "This interface has no direct monitoring: its sound goes through the computer.";
} // namespace

DelayColumn::DelayColumn (SetupEditor& editorToUse) : editor (editorToUse)
{
    setTitle ("Delay");
    prepareControls();

    // In the order of the keyboard's focus.
    for (auto* const child : std::initializer_list<juce::Component*> { &direct, &computer, &lanes, &buffer, &both, &stereo })
        addAndMakeVisible (child);
}

void DelayColumn::prepareControls()
{
    direct.onPress = [this] {
        edit ("Direct", [] (MonitorSettings& monitor) {
            monitor.direct = true;
            monitor.throughComputer = false;
        });
    };

    computer.onPress = [this] {
        edit ("Through the computer", [] (MonitorSettings& monitor) {
            monitor.direct = false;
            monitor.throughComputer = true;
        });
    };

    both.setNames ("Both at once", "Direct and through the computer together: the late copy cancels parts of the sound.");
    both.onToggle = [this] (bool on) {
        edit (on ? "Both at once" : "Direct", [on] (MonitorSettings& monitor) {
            monitor.direct = true;
            monitor.throughComputer = on;
        });
    };

    buffer.onGestureBegin = [this] { gesture = editor.newGesture(); };
    buffer.onGestureEnd = [this] { gesture = 0; };
    buffer.onBuffer = [this] (int samples) { edit ("Interface buffer", [samples] (MonitorSettings& monitor) { monitor.bufferSamples = samples; }); };

    stereo.setNames ("Direct monitoring", "Mono: all inputs in the middle. Stereo: odd inputs on the left, even ones on the right.");
    stereo.setItems ({ { "Mono", "Mono: all inputs in the middle" }, { "Stereo", "Stereo: odd inputs left, even inputs right" } });
    stereo.onSelect = [this] (int index) { edit ("Direct in stereo", [index] (MonitorSettings& monitor) { monitor.isDirectStereo = index == 1; }); };
}

void DelayColumn::edit (const juce::String& name, const std::function<void (MonitorSettings&)>& change)
{
    (void) editor.edit (
        name, [&] (Setup& setup) { change (setup.monitor); }, gesture);
}

void DelayColumn::show (const ListeningFigures& next, const ListeningSound& sound, bool isNewSound, double deviceMs)
{
    const auto isSame = figures.has_value() && figures->monitor == next.monitor && figures->hasDirectMonitor == next.hasDirectMonitor && std::abs (figures->delay.totalMs - next.delay.totalMs) + std::abs (ownMs - deviceMs) <= 0.0;

    if (isSame && ! isNewSound)
        return;

    figures = next;
    ownMs = deviceMs;
    const auto& monitor = figures->monitor;
    const auto late = listeningText::late (figures->delay);

    direct.setNames ("Direct: no delay", "You hear the input inside the interface, before the converter.");
    direct.setWords ("Direct", listeningText::direct (*figures));
    direct.setOn (monitor.direct && figures->hasDirectMonitor);
    direct.setDisabledReason (figures->hasDirectMonitor ? juce::String() : juce::String (noDirect));

    computer.setNames ("Through the computer: " + late, "You hear what the computer sends back: the interface delay later.");
    computer.setWords ("Through the computer", late);
    computer.setOn (monitor.throughComputer);

    both.setOn (monitor.direct && monitor.throughComputer);
    both.setDisabledReason (figures->hasDirectMonitor ? juce::String() : juce::String (noDirect));
    stereo.setSelected (monitor.isDirectStereo ? 1 : 0);
    stereo.setDisabledReason (figures->hasDirectMonitor ? juce::String() : juce::String (noDirect));

    buffer.show (*figures);
    lanes.show (*figures, sound);
    repaint();
}

juce::String DelayColumn::helpAt (juce::Point<int> position) const
{
    if (partsArea.contains (position) || lanes.getBounds().contains (position))
        return glossary::explained ("interface delay");

    if (bufferTitle.contains (position))
        return glossary::explained (position.x < bufferTitle.getCentreX() ? "interface buffer" : "device delay");

    return {};
}

void DelayColumn::resized()
{
    auto area = getLocalBounds();
    auto cards = area.removeFromTop (52);
    const auto half = (cards.getWidth() - 12) / 2;
    direct.setBody (cards.removeFromLeft (half));
    computer.setBody (cards.removeFromRight (half));
    area.removeFromTop (14);

    auto foot = area.removeFromBottom (26);
    stereo.setBody (foot.removeFromRight (132));
    stereoLine = foot;
    area.removeFromBottom (8);
    foot = area.removeFromBottom (22);
    both.setBody (foot.removeFromLeft (36).withSizeKeepingCentre (36, 20));
    bothLine = foot.withTrimmedLeft (12);
    area.removeFromBottom (10);
    buffer.setBody (area.removeFromBottom (58));
    bufferTitle = area.removeFromBottom (20);
    area.removeFromBottom (14);
    partsArea = area.removeFromBottom (48);
    area.removeFromBottom (12);
    lanes.setBounds (area);
}

void DelayColumn::paintParts (juce::Graphics& g, juce::Rectangle<float> area) const
{
    const auto& p = palette();
    const auto& delay = figures->delay;
    const auto head = area.removeFromTop (20.0f);
    drawText (g, "Interface delay", type::strong(), p.t1, head);
    drawText (g, listeningText::samples (delay), type::caption(), p.t3, head, juce::Justification::centredRight);
    area.removeFromTop (3.0f);

    const std::pair<double, bool> parts[] { { delay.inMs, false }, { delay.bufferInMs, true }, { delay.bufferOutMs, true }, { delay.outMs, false } };
    const auto bar = area.withHeight (10.0f);
    auto x = bar.getX();

    for (const auto& [ms, isBuffer] : parts)
    {
        const auto width = bar.getWidth() * static_cast<float> (ms / delay.totalMs);
        g.setColour (isBuffer ? p.hot : p.t3);
        g.fillRoundedRectangle (bar.withX (x).withWidth (std::max (1.0f, width - 2.0f)), 3.0f);
        x += width;
    }

    const auto words = area.withTop (bar.getBottom() + 1.0f);
    const auto write = [&] (const juce::String& text, double fromMs, double toMs, juce::Justification where) {
        const auto left = words.getX() + words.getWidth() * static_cast<float> (fromMs / delay.totalMs), right = words.getX() + words.getWidth() * static_cast<float> (toMs / delay.totalMs);
        drawText (g, text, type::caption(), p.t2, words.withLeft (left).withRight (right), where);
    };

    // Where buffers are short their names have no room under them: then one line says it.
    const auto in = "in " + juce::String (delay.inMs, 1), out = "out " + juce::String (delay.outMs, 1);
    const auto bufferIn = "Buffer in " + juce::String (delay.bufferInMs, 1) + " ms", bufferOut = "Buffer out " + juce::String (delay.bufferOutMs, 1) + " ms";
    const auto pixelsPerMs = words.getWidth() / static_cast<float> (delay.totalMs);
    const auto ends = textWidth (type::caption(), out) + 14.0f;
    const auto first = std::max (ends, static_cast<float> (delay.inMs) * pixelsPerMs), second = static_cast<float> (delay.inMs + delay.bufferInMs) * pixelsPerMs;

    if (second - first > textWidth (type::caption(), bufferIn) + 10.0f && words.getWidth() - ends - second > textWidth (type::caption(), bufferOut) + 10.0f)
    {
        write (in, 0.0, delay.totalMs, juce::Justification::centredLeft);
        drawText (g, bufferIn, type::caption(), p.t2, words.withLeft (words.getX() + first).withRight (words.getX() + second));
        drawText (g, bufferOut, type::caption(), p.t2, words.withLeft (words.getX() + second).withRight (words.getRight() - ends));
        write (out, 0.0, delay.totalMs, juce::Justification::centredRight);
    }
    else
    {
        write (in + ", buffer in " + juce::String (delay.bufferInMs, 1) + ", buffer out " + juce::String (delay.bufferOutMs, 1) + ", " + out + " ms", 0.0, delay.totalMs, juce::Justification::centredLeft);
    }
}

void DelayColumn::paint (juce::Graphics& g)
{
    if (! figures.has_value())
        return;

    const auto& p = palette();
    paintParts (g, partsArea.toFloat());

    const auto title = bufferTitle.toFloat();
    drawText (g, "Interface buffer", type::strong(), p.t1, title);
    const auto isShort = figures->delay.totalMs < hardlyNoticedMs;
    drawText (g, isShort ? juce::String ("Below 10 ms, few people notice") : "Device delay: " + juce::String (ownMs, 1) + " ms on top", type::caption(), p.t3, title, juce::Justification::centredRight);

    const auto isBoth = both.isOn();
    const auto hollow = firstThatFits (type::label(), static_cast<float> (bothLine.getWidth()), { listeningText::hollow (figures->delay), listeningText::shortHollow (figures->delay) });
    drawText (g, hollow, type::label(), isBoth ? p.hot : p.t2, bothLine.toFloat());
    drawText (g, "Direct monitoring", type::label(), p.t2, stereoLine.toFloat());
}
} // namespace plus48::ui
