// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChoiceWords.h"
#include "ReadRows.h"
#include "Tables.h"

namespace plus48
{
namespace
{
void readPicture (FieldReader& fields, MicrophoneModel& model)
{
    using P = MicrophonePicture;
    model.isRibbon = model.kind == "ribbon";
    model.picture = model.isRibbon ? P::ribbon : (model.kind == "condenser" ? P::large : (model.kind == "electret" ? P::headset : P::handheld));
    fields.readChoice ("picture", words::microphonePictures, model.picture);
}
} // namespace

std::vector<MicrophoneModel> readMicrophones (const CsvTable& table, juce::StringArray& problems)
{
    return readRows<MicrophoneModel> (table, problems, [] (FieldReader& fields, MicrophoneModel& model) {
        double outputMillihenry = 0.0;
        Answer phantom;

        fields.read ("kind", model.kind);
        readPicture (fields, model);
        fields.read ("sensitivity_mv_pa", { 0.01, 1000.0 }, model.sensitivityMvPerPa);
        fields.read ("self_noise_dba", { -20.0, 80.0 }, model.selfNoiseDba);
        fields.read ("output_ohm", { 0.0, 1.0e6 }, model.outputOhm);
        fields.read ("output_mh", { 0.0, 10000.0 }, outputMillihenry);
        fields.read ("resonance", model.resonance);
        fields.read ("max_spl_db", { 60.0, 200.0 }, model.maxSplDb);
        fields.readChoice ("pattern", words::patterns, model.pattern);
        fields.read ("needs_phantom", phantom);
        fields.read ("response_hz_db", model.response);

        model.outputHenry = outputMillihenry / 1000.0;
        model.power = phantom.isYes                 ? PowerNeed::phantom
                    : phantom.mentionsPlugInPower() ? PowerNeed::plugIn
                                                    : PowerNeed::none;
    });
}
} // namespace plus48
