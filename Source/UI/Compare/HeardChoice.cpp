// SPDX-License-Identifier: GPL-3.0-or-later
#include "UI/Compare/HeardChoice.h"

namespace plus48::ui
{
namespace
{
constexpr double longPressSeconds = 0.4, liftedBy = 20.0;
} // namespace

HeardChoice::HeardChoice (Listening& listeningToUse) : listening (listeningToUse)
{
    setComponentID ("what is heard");
    setNames ("What is heard", "A or B whole, its noise without the performance (N), or what is left when B is taken away from A (D).");
    setWidthsByText();
    setItems ({ { "Everything" }, { "Noise only" }, { "Only the difference" } });
    onSelect = [this] (int index) { hear (static_cast<Heard> (index)); };
}

void HeardChoice::show()
{
    setDisabledReason (listening.isToTake() ? juce::String() : juce::String ("Play a take first."));
    setSelected (static_cast<int> (listening.isToTake() ? listening.take().heard() : Heard::everything));
}

void HeardChoice::hear (Heard next)
{
    switch (next)
    {
        case Heard::everything: (void) listening.hearEverything(); break;
        case Heard::noise: (void) listening.hearNoise(); break;
        case Heard::difference: (void) listening.hearDifference(); break;
    }

    if (onHear != nullptr)
        onHear();
}

void HeardChoice::toggleDifference()
{
    if (listening.isToTake())
        hear (listening.isToDifference() ? Heard::everything : Heard::difference);
}

void HeardChoice::toggleNoise()
{
    if (! listening.isToTake())
        return;

    hear (listening.isToNoise() ? Heard::everything : Heard::noise);
    noiseHeldSeconds = listening.isToNoise() ? std::optional (0.0) : std::nullopt;
}

void HeardChoice::tick (double seconds)
{
    if (! noiseHeldSeconds.has_value())
        return;

    *noiseHeldSeconds += seconds;

    if (juce::KeyPress::isKeyCurrentlyDown ('n'))
        return;

    // Held, it was for a look; pressed, it stays.
    if (*noiseHeldSeconds > longPressSeconds && listening.isToNoise())
        hear (Heard::everything);

    noiseHeldSeconds.reset();
}

DifferenceLift::DifferenceLift (Listening& listeningToUse) : listening (listeningToUse)
{
    setComponentID ("difference lift");
    setNames ("The difference", "As loud as it is, or turned up by 20 decibels to be found more easily.");
    setItems ({ { "As it is" }, { "+20 dB", "20 decibels louder" } });
    onSelect = [this] (int index) { (void) listening.hearDifference (index == 1 ? liftedBy : 0.0); };
}

void DifferenceLift::show()
{
    setVisible (listening.isToDifference());
    setSelected (listening.take().differenceLiftDb() > 0.0 ? 1 : 0);
}
} // namespace plus48::ui
