// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catch.h"

#include "Equipment/Catalogue.h"
#include "Interface/ChannelPlan.h"
#include "Measurement/LevelReference.h"
#include "Measurement/PathFormula.h"
#include "Rig/Rig.h"
#include "Signal/Units.h"

using namespace plus48;

TEST_CASE ("What a line level is said to read is what the engine's formulas make of it, at every input and gain", "[measurement][level-reference]")
{
    const auto catalogue = Catalogue::shipped();

    for (const auto& model : catalogue.interfaces)
        for (const auto jack : { Jack::mic, Jack::line, Jack::instrument })
        {
            const auto* input = model.input (jack);

            if (input == nullptr)
                continue;

            for (const auto gainDb : { input->preamp.gainMinDb, 0.5 * (input->preamp.gainMinDb + input->preamp.gainMaxDb), input->preamp.gainMaxDb })
            {
                Rig rig;
                rig.interfaceId = model.identity.id;
                auto& channel = rig.channels.front();
                channel.microphoneId.clear();
                channel.instrumentId = "mixer-line";
                channel.builtIn = { jack, gainDb };
                const PathFormula formula (ChannelPlan::from (rig, channel, catalogue), Path::a, ChannelSettings::from (channel), rig.sampleRate);
                const auto reference = LevelReference::of (*input, gainDb);
                INFO (model.identity.id << " " << static_cast<int> (jack) << " at " << gainDb << ": " << reference.inWords());

                for (const auto dbu : { LevelReference::studioDbu, LevelReference::homeDbu, reference.fullScaleDbu })
                {
                    const auto byEngine = dbFromGain (voltsFromDbu (dbu)) + dbFromPower (formula.transferPower (PathStage::input, PathStage::recorded, referenceHz));
                    CHECK (std::abs (byEngine - reference.dbfs (dbu)) < 0.1);
                }
            }
        }

    // -10 dBV is 0.316 V.
    CHECK (std::abs (voltsFromDbu (LevelReference::homeDbu) - 0.3162) < 1.0e-3);
}

TEST_CASE ("Levels are said on one scale, and what is too much says by how much", "[measurement][level-reference]")
{
    const auto minus = juce::String::fromUTF8 ("\xe2\x88\x92");
    CHECK (LevelReference { 22.0 }.inWords() == "Here 0 dBFS is +22 dBu at the socket: studio gear's +4 dBu reads " + minus + "18, a player's " + minus + "10 dBV reads " + minus + "30.");
    CHECK (LevelReference { -18.0 }.inWords() == "Here 0 dBFS is " + minus + "18 dBu at the socket: studio gear's +4 dBu is 22 dB too much, a player's " + minus + "10 dBV is 10 dB too much.");
}
