// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Settings/DevicePill.h"

#include "UI/Look/Palette.h"
#include "UI/Look/Shapes.h"
#include "UI/Look/Type.h"
#include "UI/Settings/DeviceWords.h"

#include <cmath>
#include <utility>

namespace plus48::ui
{
namespace
{
constexpr float padding = 12.0f, dotWidth = 8.0f, gap = 8.0f;
constexpr double countEverySeconds = 1.0;

/** A device's name in so many letters at least, or none. */
constexpr int shortestName = 4, longestName = 24;

juce::String shortened (const juce::String& name, int letters)
{
    return name.length() <= letters ? name : name.substring (0, letters - 1).trimEnd() + juce::String::fromUTF8 ("\xe2\x80\xa6");
}
} // namespace

DevicePill::DevicePill (StudioChanges& changesToUse, StudioDevices& devicesToUse) : changes (changesToUse), devices (devicesToUse)
{
    changes.addListener (this);
    readDevice();
}

DevicePill::~DevicePill() { changes.removeListener (this); }

void DevicePill::setCompact (bool shouldBeCompact)
{
    isCompact = shouldBeCompact;
    readDevice();
}

void DevicePill::setRoom (int widest)
{
    if (std::exchange (room, widest) != widest)
        readDevice();
}

int DevicePill::widthOf (const juce::String& text) { return static_cast<int> (std::ceil (2.0f * padding + dotWidth + gap + tabularWidth (type::label(), text))); }
int DevicePill::idealWidth() const { return widthOf (words); }

juce::String DevicePill::withName (const juce::String& name, const juce::String& figures) const
{
    for (auto letters = longestName; letters >= shortestName; --letters)
        if (const auto both = shortened (name, letters) + ", " + figures; widthOf (both) <= room)
            return both;

    return figures;
}

void DevicePill::studioChanged (StudioChange change)
{
    if (change == StudioChange::device || change == StudioChange::transport)
        readDevice();
}

void DevicePill::tick (double seconds)
{
    sinceCount += seconds;

    if (sinceCount >= countEverySeconds)
        readDevice();
}

void DevicePill::readDevice()
{
    sinceCount = 0.0;
    auto* const audioDevices = devices.all();
    const auto status = devices.status();
    const auto hasProblem = audioDevices != nullptr && audioDevices->problem().has_value();
    const auto before = std::pair { dot, words };

    dot = hasProblem || ! status.isPlaying ? Light::problem : isSimulated (status.device) ? Light::simulated
                                                                                          : Light::working;

    // The device delay, not that of the simulated interface, which the sheet of listening tells.
    const auto figures = kilohertz (status.sampleRate) + " kHz, device " + milliseconds (deviceDelayMs (status));
    juce::String help;

    if (! status.isPlaying)
    {
        words = isCompact ? "No sound" : "No sound: open settings";
        help = hasProblem ? audioDevices->problem()->message : juce::String ("No audio device is open.");
    }
    else
    {
        words = isCompact ? figures : withName (deviceTitle (status.device, false), figures);
        help = hasProblem ? audioDevices->problem()->message : isSimulated (status.device) ? juce::String ("No sound card plays: the simulated one keeps time, and takes are recorded.")
                                                                                           : juce::String ("The sound card works.");
        help << " The device delay, there and back, is " << milliseconds (deviceDelayMs (status)) << "; the interface delay comes on top.";
        help << (status.xruns == 0 ? juce::String (" Nothing was lost.") : " It was not served in time " + juce::String (status.xruns) + (status.xruns == 1 ? " time." : " times."));
    }

    if (help != getHelpText())
        setNames ("Audio device", help);

    if (before == std::pair { dot, words })
        return;

    valueHasChanged();

    if (before.second != words && onWidthChange != nullptr)
        onWidthChange();
}

void DevicePill::paintBody (juce::Graphics& g)
{
    const auto& p = palette();
    auto area = body();
    g.setColour (isHovered() || isDown() ? p.s2 : p.s1);
    g.fillRoundedRectangle (area, cornerRadius());

    area = area.reduced (padding, 0.0f);
    const auto mark = area.removeFromLeft (dotWidth);
    fillCircle (g, mark.getCentre(), 0.5f * dotWidth, dot == Light::problem ? p.red : dot == Light::simulated ? p.hot
                                                                                                              : p.good);
    area.removeFromLeft (gap);
    drawTabular (g, words, type::label(), dot == Light::problem ? p.t1 : p.t2, area);
}
} // namespace plus48::ui
