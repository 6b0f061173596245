// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Share/SoundForm.h"

#include "ShareText.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Type.h"

#include <algorithm>
#include <cmath>

namespace plus48::ui
{
namespace
{
constexpr int soundLabelWidth = 120, rowStep = 44, rowHeight = 32;
constexpr std::array depths { BitDepth::int16, BitDepth::int24, BitDepth::float32 };

bool isSameRate (double a, double b) { return std::abs (a - b) < 0.5; }
} // namespace

SoundForm::SoundForm()
{
    type.setNames ("File type", "WAV opens everywhere; FLAC is half the size and holds the same samples.");
    type.onSelect = [this] (int index) {
        changed ([&] (ShareChoices& next) {
            next.format.type = index == 0 ? SoundFormat::Type::wav : SoundFormat::Type::flac;

            if (index == 1 && next.format.bits == BitDepth::float32)
                next.format.bits = BitDepth::int24;
        });
    };

    depth.setNames ("Depth", "Fewer bits than recorded are dithered.");
    depth.onSelect = [this] (int index) { changed ([&] (ShareChoices& next) { next.format.bits = depths[static_cast<std::size_t> (index)]; }); };
    rate.setNames ("Sample rate", "As recorded, samples stay as they are.");
    rate.onSelect = [this] (int index) { changed ([&] (ShareChoices& next) { next.format.sampleRate = rates[static_cast<std::size_t> (index)]; }); };
    part.setNames ("Part", "All of the take, or the loop.");
    part.onSelect = [this] (int index) { changed ([&] (ShareChoices& next) { next.isLoop = index == 1; }); };
    loudness.onToggle = [this] (bool isOn) { changed ([&] (ShareChoices& next) { (next.kind == ShareKind::pair ? next.isMatched : next.isTurnedUp) = isOn; }); };

    for (auto* control : { static_cast<Control*> (&type), static_cast<Control*> (&depth), static_cast<Control*> (&rate), static_cast<Control*> (&part), static_cast<Control*> (&loudness) })
        addAndMakeVisible (*control);
}

void SoundForm::changed (const std::function<void (ShareChoices&)>& change)
{
    auto next = shown;
    change (next);

    if (onChange != nullptr)
        onChange (next);
}

void SoundForm::show (const ShareChoices& choices, const ResolvedFormat& recorded, double seconds, const juce::StringArray& words)
{
    shown = choices;
    loudnessWords = words;
    const auto isFlac = choices.format.type == SoundFormat::Type::flac;
    type.setItems ({ { "WAV" }, { "FLAC, half the size" } });
    type.setSelected (isFlac ? 1 : 0);

    std::vector<Segments::Item> depthItems;

    for (const auto bits : depths)
        depthItems.push_back ({ depthWords (bits) + (bits == recorded.bits ? ", as recorded" : ""), {}, isFlac && bits == BitDepth::float32 ? "FLAC has no floating point." : "" });

    depth.setItems (depthItems);
    const auto bits = choices.format.bits.value_or (recorded.bits);
    depth.setSelected (static_cast<int> (std::find (depths.begin(), depths.end(), bits) - depths.begin()));

    rates = { 44100.0, 48000.0, 96000.0 };

    if (std::none_of (rates.begin(), rates.end(), [&] (double known) { return isSameRate (known, recorded.sampleRate); }))
        rates.push_back (recorded.sampleRate);

    std::sort (rates.begin(), rates.end());
    std::vector<Segments::Item> rateItems;

    for (const auto hz : rates)
        rateItems.push_back ({ isSameRate (hz, recorded.sampleRate) ? rateWords (hz) + ", as recorded" : rateWords (hz).upToFirstOccurrenceOf (" ", false, false), rateWords (hz) });

    rate.setItems (rateItems);
    const auto wanted = choices.format.sampleRate.value_or (recorded.sampleRate);
    rate.setSelected (static_cast<int> (std::find_if (rates.begin(), rates.end(), [&] (double hz) { return isSameRate (hz, wanted); }) - rates.begin()));

    const auto loopSeconds = static_cast<double> (choices.loop.count) / recorded.sampleRate;
    part.setItems ({ { "Whole take, " + minutesAndSeconds (seconds) }, { "Loop, " + juce::String (loopSeconds, 1) + " s" } });
    part.setSelected (choices.isLoop ? 1 : 0);

    loudness.setNames (words[0], words[1]);
    loudness.setOn (choices.kind == ShareKind::pair ? choices.isMatched : choices.isTurnedUp);
    repaint();
}

void SoundForm::setBusy (bool isBusy)
{
    for (auto* control : { static_cast<Control*> (&type), static_cast<Control*> (&depth), static_cast<Control*> (&rate), static_cast<Control*> (&part), static_cast<Control*> (&loudness) })
        control->setDisabledReason (isBusy ? "It is being saved." : juce::String());
}

void SoundForm::paint (juce::Graphics& g)
{
    const auto& colours = palette();
    const char* labels[] { "File type", "Depth", "Sample rate", "Part", "Loudness" };

    for (int i = 0; i < 5; ++i)
    {
        const auto y = i * rowStep + (i == 4 ? 4 : 0);
        drawText (g, labels[i], type::label(), colours.t2, juce::Rectangle<int> (0, y, soundLabelWidth - 8, i == 4 ? 36 : rowHeight).toFloat());
    }

    const auto text = juce::Rectangle<int> (soundLabelWidth + 48, 4 * rowStep + 4, getWidth() - soundLabelWidth - 48, 18).toFloat();
    drawText (g, loudnessWords[0], type::label(), colours.t1, text);
    drawText (g, loudnessWords[1], type::caption(), colours.t3, text.translated (0.0f, 18.0f));
}

void SoundForm::resized()
{
    auto y = 0;

    for (auto* control : { &type, &depth, &rate, &part })
    {
        control->setBody ({ soundLabelWidth, y + 2, getWidth() - soundLabelWidth, 28 });
        y += rowStep;
    }

    loudness.setBody ({ soundLabelWidth, y + 4 + 8, 36, 20 });
}
} // namespace plus48::ui
