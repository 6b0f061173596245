// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Glossary/Glossary.h"

/** For tooltips: the field's terms, and what the window's own pictures show. */
namespace plus48::ui::glossary
{
using plus48::glossary::explained;
using plus48::glossary::find;
using plus48::glossary::meaningIn;
using plus48::glossary::search;
using plus48::glossary::Term;
using plus48::glossary::terms;

inline constexpr auto diagram = "Levels from the sound to the recording: red is where each stage clips, lilac its noise; the sound has to lie between them.";
inline constexpr auto noiseShares = "How much each part adds to the noise of the recording, in percent of its power as the ear hears it.";
inline constexpr auto verdict = "Worked out for your source, distance and room: whether another preamp would be heard to be quieter, or only sounds different.";
} // namespace plus48::ui::glossary
