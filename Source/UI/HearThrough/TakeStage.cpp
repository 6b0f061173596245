// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/HearThrough/TakeStage.h"

#include "Signal/SignedText.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"

namespace plus48::ui
{
namespace
{
constexpr int stageInset = 20, timeWidth = 72;
constexpr auto promise = "Nothing is overwritten: each version is made anew from the sound in front of the microphone.";
} // namespace

TakeStage::TakeStage (HearThrough& hearThroughToShow, const TakeLibrary& library, Transport& transportToUse, Notices& noticesToUse)
    : hearThrough (hearThroughToShow), transport (transportToUse), notices (noticesToUse), wave (hearThroughToShow, library, transportToUse)

{
    setTitle ("The take");
    button.setComponentID ("play the take");
    button.onPress = [this] { togglePlaying(); };
    chip.onPress = [this] { toggleLoop(); };
    auto order = 0;

    for (auto* child : std::initializer_list<juce::Component*> { &button, &chip, &wave })
        addAndMakeVisible (child);

    for (auto* child : std::initializer_list<juce::Component*> { &button, &wave, &chip })
        child->setExplicitFocusOrder (++order);

    tick (&Palette::t1);
}

bool TakeStage::isPlaying() const { return transport.state() == Transport::State::playing && transport.loadedTake() == hearThrough.take(); }

void TakeStage::togglePlaying()
{
    if (isPlaying())
        transport.pause();
    else
        play();
}

void TakeStage::play()
{
    if (! isPlaying() && hearThrough.take() != 0)
        (void) notices.report (transport.play (hearThrough.take()));
}

void TakeStage::toggleLoop() { transport.setLooping (! transport.isLooping()); }

void TakeStage::tick (juce::Colour Palette::*heard)
{
    wave.setHeardColour (heard);
    wave.tick();
    button.setIcon (isPlaying() ? Icon::pause : Icon::play);
    button.setNames (isPlaying() ? "Pause" : "Play", isPlaying() ? "Stops here, to go on from here." : "Plays the take.", "Space");

    const auto loop = wave.loop();
    const auto isPart = transport.loopRange().has_value() || loop.getLength() < wave.lengthSeconds();
    const auto before = chip.idealWidth();
    chip.setRange (isPart ? wave.rangeText() : juce::String(), isPart ? signedNumber (loop.getLength(), 1) + " s" : juce::String());
    chip.setOn (transport.isLooping());

    if (chip.idealWidth() != before)
        resized();

    if (auto next = clockText (transport.playedSeconds()); next != time)
    {
        time = std::move (next);
        repaint (timeArea);
    }
}

void TakeStage::resized()
{
    auto area = getLocalBounds().reduced (stageInset, 0);
    auto line = area.removeFromTop (64).withTrimmedTop (12).withHeight (40);

    // Low windows have a lower line.
    if (getHeight() < 180)
        line = line.withY (8);

    button.setBody (line.removeFromLeft (40));
    line.removeFromLeft (12);
    timeArea = line.removeFromLeft (timeWidth);
    line.removeFromLeft (12);
    chip.setBody (line.removeFromLeft (chip.idealWidth()).withSizeKeepingCentre (chip.idealWidth(), 32));
    promiseArea = line.withTrimmedLeft (20);
    wave.setBounds (getLocalBounds().reduced (stageInset - LoopEnd::width, 0).withTrimmedTop (button.getBottom() + 6).withTrimmedBottom (getHeight() < 180 ? 4 : 12));
    repaint();
}

void TakeStage::paint (juce::Graphics& g)
{
    const auto& p = palette();
    drawPanel (g, getLocalBounds().toFloat());
    drawTabular (g, time, type::number(), p.t1, timeArea.toFloat());

    // The short one where the long one has no room.
    const juce::String words (promise);
    const auto shortWords = words.upToFirstOccurrenceOf (":", false, false) + ".";
    auto area = promiseArea.toFloat();
    const auto shown = textWidth (type::label(), words) + 24.0f <= area.getWidth() ? words : shortWords;
    const auto width = textWidth (type::label(), shown) + 2.0f;

    if (width + 24.0f > area.getWidth())
        return;

    drawText (g, shown, type::label(), p.t2, area.removeFromRight (width));
    area.removeFromRight (8.0f);
    drawIcon (g, Icon::check, area.removeFromRight (16.0f), p.good);
}
} // namespace plus48::ui
