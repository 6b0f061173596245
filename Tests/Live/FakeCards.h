// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Live/DeviceFinder.h"
#include "Live/SimulatedDevice.h"

#include <atomic>
#include <mutex>

namespace plus48::test
{
/** Sound cards that a test plugs in: clocks that call themselves ALSA hardware. */
class FakeCards : public DeviceFinder
{
public:
    struct Card
    {
        juce::String name;
        bool hasInputs = true;

        /** What the system says when it is opened. */
        juce::String error {};

        /** How long its first opening takes. */
        int millisecondsToOpen = 0;
    };

    std::unique_ptr<juce::AudioIODeviceType> createType (const juce::String& type) override
    {
        ++scans;

        if (type == SimulatedDevice::typeName)
            return std::make_unique<SimulatedDeviceType>();

        return type == DeviceList::alsa ? std::make_unique<Type> (*this) : nullptr;
    }

    juce::StringArray soundFiles() override
    {
        const std::lock_guard lock (mutex);
        juce::StringArray names;

        for (const auto& card : cards)
            names.add ("pcm-" + card.name);

        return names;
    }

    void plug (const Card& card)
    {
        const std::lock_guard lock (mutex);
        cards.push_back (card);
    }

    void unplug (const juce::String& name)
    {
        const std::lock_guard lock (mutex);
        cards.erase (std::remove_if (cards.begin(), cards.end(), [&] (const Card& card) { return card.name == name; }), cards.end());
    }

    static DeviceChoice choice (const juce::String& name) { return { DeviceList::alsa, fullName (name), fullName (name) }; }

    std::atomic<int> scans { 0 }, openings { 0 };

private:
    static juce::String fullName (const juce::String& name) { return name + "; Direct hardware device without any conversions"; }

    /** A clock that begins when the card's time has come, and only while it is plugged in. */
    class Device : public SimulatedDevice
    {
    public:
        Device (FakeCards& ownerToUse, const juce::String& nameOfCard) : SimulatedDevice (fullName (nameOfCard), DeviceList::alsa), owner (ownerToUse), cardName (nameOfCard) {}

        juce::String open (const juce::BigInteger& inputs, const juce::BigInteger& outputs, double rate, int block) override
        {
            const auto card = owner.find (cardName);
            ++owner.openings;

            if (! card.has_value())
                return "No such device";

            juce::Thread::sleep (owner.takeTime (cardName));
            return card->error.isNotEmpty() ? card->error : SimulatedDevice::open (inputs, outputs, rate, block);
        }

    private:
        FakeCards& owner;
        const juce::String cardName;
    };

    class Type : public juce::AudioIODeviceType
    {
    public:
        explicit Type (FakeCards& ownerToUse) : AudioIODeviceType (DeviceList::alsa), owner (ownerToUse)
        {
            const std::lock_guard lock (owner.mutex);
            found = owner.cards;
        }

        void scanForDevices() override {}

        juce::StringArray getDeviceNames (bool wantInputs) const override
        {
            juce::StringArray names;

            for (const auto& card : found)
                if (card.hasInputs || ! wantInputs)
                    names.add (fullName (card.name));

            return names;
        }

        int getDefaultDeviceIndex (bool) const override { return 0; }
        int getIndexOfDevice (juce::AudioIODevice* device, bool asInput) const override { return device != nullptr ? getDeviceNames (asInput).indexOf (device->getName()) : -1; }
        bool hasSeparateInputsAndOutputs() const override { return true; }

        juce::AudioIODevice* createDevice (const juce::String& output, const juce::String& input) override
        {
            const auto name = output.isNotEmpty() ? output : input;

            for (const auto& card : found)
                if (fullName (card.name) == name)
                    return std::make_unique<Device> (owner, card.name).release();

            return nullptr;
        }

    private:
        FakeCards& owner;
        std::vector<Card> found;
    };

    std::optional<Card> find (const juce::String& name)
    {
        const std::lock_guard lock (mutex);

        for (const auto& card : cards)
            if (card.name == name)
                return card;

        return {};
    }

    int takeTime (const juce::String& name)
    {
        const std::lock_guard lock (mutex);

        for (auto& card : cards)
            if (card.name == name)
                return std::exchange (card.millisecondsToOpen, 0);

        return 0;
    }

    std::mutex mutex;
    std::vector<Card> cards;
};
} // namespace plus48::test
