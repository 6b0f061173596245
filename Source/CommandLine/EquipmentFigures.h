// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Equipment/Catalogue.h"

namespace plus48
{
/** One figure of a piece of equipment, for a listing. */
struct EquipmentFigure
{
    /** The column of the tables. */
    juce::String column;

    /** A number, a word or a list; void where the figure does not exist. */
    juce::var value;

    /** With its unit, for people: `1.85 mV/Pa`. Empty: not worth a place in a line. */
    juce::String words;
};

using Figures = std::vector<EquipmentFigure>;

Figures figuresOf (const MicrophoneModel&);
Figures figuresOf (const InstrumentModel&);
Figures figuresOf (const PreampModel&);
Figures figuresOf (const InterfaceModel&);
Figures figuresOf (const HeadphoneModel&);
Figures figuresOf (const MonitorModel&);

/** As the tables write it: `HZ[@GAIN]:DB`, separated by semicolons. */
juce::String toText (const ResponsePoints&);
} // namespace plus48
