// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Share/FriendsForm.h"

#include "ShareText.h"

#include "ListeningTest/TestLength.h"
#include "Sharing/FriendsPage.h"
#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <algorithm>

namespace plus48::ui
{
namespace
{
constexpr int friendsLabelWidth = 120, questionY = 68, trialsY = 112, loopY = 156, loopHeight = 40, timeWidth = 112;
constexpr double shortestSeconds = 0.5;
} // namespace

FriendsForm::FriendsForm()
{
    name.setNames ("Your name", "Your friends see it at the top. Leave it empty if you like.");
    name.textEditor().setInputRestrictions (maxSenderLength);
    name.textEditor().onTextChange = [this] { changed ([this] (ShareChoices& next) { next.sender = name.text(); }); };
    name.textEditor().onReturnKey = [this] {
        if (onEnter != nullptr)
            onEnter();
    };
    name.onCancel = [this] { changed ([this] (ShareChoices& next) { next.sender = name.text(); }); };
    question.setNames ("Question", "What the page asks.");
    question.setItems ({ { "Can you tell?" }, { "Which do you like?" } });
    question.onSelect = [this] (int index) { changed ([&] (ShareChoices& next) { next.question = index == 0 ? Question::canYouTell : Question::whichDoYouLike; }); };
    trials.setNames ("Trials", "How often it asks.");
    trials.setItems ({ { "10, quick" }, { "12" }, { "16" }, { "24" } });
    trials.onSelect = [this] (int index) { changed ([&] (ShareChoices& next) { next.trials = trialNumbers[static_cast<std::size_t> (index)]; }); };
    loop.setLimits (shortestSeconds, mostFriendsSeconds);
    loop.onChange = [this] (SharedPart part) { changed ([&] (ShareChoices& next) { next.loop = part; }); };

    for (auto* control : { static_cast<Control*> (&name), static_cast<Control*> (&question), static_cast<Control*> (&trials), static_cast<Control*> (&loop) })
        addAndMakeVisible (*control);
}

void FriendsForm::changed (const std::function<void (ShareChoices&)>& change)
{
    auto next = shown;
    change (next);

    if (onChange != nullptr)
        onChange (next);
}

void FriendsForm::setTake (std::shared_ptr<const Peaks> peaks, std::int64_t numSamples, double sampleRate)
{
    rate = sampleRate;
    loop.setTake (std::move (peaks), numSamples, sampleRate);
}

void FriendsForm::show (const ShareChoices& choices)
{
    shown = choices;

    if (name.text() != choices.sender)
        name.setText (choices.sender);

    question.setSelected (choices.question == Question::canYouTell ? 0 : 1);
    trials.setSelected (static_cast<int> (std::find (trialNumbers.begin(), trialNumbers.end(), choices.trials) - trialNumbers.begin()));
    loop.setPart (choices.loop);
    repaint();
}

void FriendsForm::setBusy (bool isBusy)
{
    for (auto* control : { static_cast<Control*> (&name), static_cast<Control*> (&question), static_cast<Control*> (&trials), static_cast<Control*> (&loop) })
        control->setDisabledReason (isBusy ? "It is being saved." : juce::String());
}

void FriendsForm::paint (juce::Graphics& g)
{
    const auto& colours = palette();
    const auto label = [&] (const char* text, int y, int rowHeight) { drawText (g, text, type::label(), colours.t2, juce::Rectangle<int> (0, y, friendsLabelWidth - 8, rowHeight).toFloat()); };
    label ("Your name", 0, 32);
    label ("Question", questionY, 32);
    label ("Trials", trialsY, 32);
    label ("Loop", loopY, loopHeight);
    drawText (g, "Your friends see it at the top. Leave it empty if you like.", type::caption(), colours.t3, juce::Rectangle<int> (friendsLabelWidth, 36, getWidth() - friendsLabelWidth, 14).toFloat());

    const auto from = static_cast<double> (loop.part().first) / rate, length = static_cast<double> (loop.part().count) / rate;
    const auto time = juce::Rectangle<int> (getWidth() - timeWidth, loopY + 6, timeWidth, 14).toFloat();
    drawText (g, preciseTime (from) + " to " + preciseTime (from + length), type::caption(), colours.t3, time, juce::Justification::centredRight);
    drawText (g, juce::String (length, 1) + " s", type::caption(), colours.t3, time.translated (0.0f, 14.0f), juce::Justification::centredRight);
}

void FriendsForm::resized()
{
    const auto width = getWidth() - friendsLabelWidth;
    name.setBody ({ friendsLabelWidth, 0, width, 32 });
    question.setBody ({ friendsLabelWidth, questionY + 2, width, 28 });
    trials.setBody ({ friendsLabelWidth, trialsY + 2, width, 28 });
    loop.setBody ({ friendsLabelWidth, loopY, width - timeWidth - 12, loopHeight });
}
} // namespace plus48::ui
