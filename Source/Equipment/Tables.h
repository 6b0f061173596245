// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Catalogue.h"
#include "CsvTable.h"

/** From tables of text to models, one function a kind of equipment.

    For any thread. A row with a bad field is left out, with one sentence for
    every bad field in `problems`; the other rows are read. Blank noise figures
    mean none; other blanks take what the structs are initialised with.
*/
namespace plus48
{
std::vector<MicrophoneModel> readMicrophones (const CsvTable&, juce::StringArray& problems);
std::vector<InstrumentModel> readInstruments (const CsvTable&, juce::StringArray& problems);
std::vector<PreampModel> readPreamps (const CsvTable&, juce::StringArray& problems);
std::vector<InterfaceModel> readInterfaces (const CsvTable&, juce::StringArray& problems);
std::vector<HeadphoneModel> readHeadphones (const CsvTable&, juce::StringArray& problems);
std::vector<MonitorModel> readMonitors (const CsvTable&, juce::StringArray& problems);
} // namespace plus48
