// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_audio_devices/juce_audio_devices.h>

namespace plus48
{
/** A kind of device that has been scanned and is not scanned again, whoever asks: it may take long. */
class ScannedType : public juce::AudioIODeviceType
{
public:
    explicit ScannedType (std::unique_ptr<juce::AudioIODeviceType> typeThatWasScanned)
        : AudioIODeviceType (typeThatWasScanned->getTypeName()), type (std::move (typeThatWasScanned)) {}

    void scanForDevices() override {}
    juce::StringArray getDeviceNames (bool wantInputs) const override { return type->getDeviceNames (wantInputs); }
    int getDefaultDeviceIndex (bool forInput) const override { return type->getDefaultDeviceIndex (forInput); }
    int getIndexOfDevice (juce::AudioIODevice* device, bool asInput) const override { return type->getIndexOfDevice (device, asInput); }
    bool hasSeparateInputsAndOutputs() const override { return type->hasSeparateInputsAndOutputs(); }
    juce::AudioIODevice* createDevice (const juce::String& outputName, const juce::String& inputName) override { return type->createDevice (outputName, inputName); }

private:
    const std::unique_ptr<juce::AudioIODeviceType> type;
};
} // namespace plus48
