// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Live/DeviceFinder.h"
#include "Live/SimulatedDevice.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace plus48::test
{
/** Finds one device of one type, whose library hangs at one place until it is released. */
class HangingDevice : public DeviceFinder, public std::enable_shared_from_this<HangingDevice>
{
public:
    enum class Place
    {
        scan,
        create,
        open,
        callback,
        close,
        nowhere
    };

    HangingDevice (juce::String typeToBe, Place placeToHang) : typeName (std::move (typeToBe)), place (placeToHang) {}

    std::unique_ptr<juce::AudioIODeviceType> createType (const juce::String& type) override
    {
        if (type == SimulatedDevice::typeName)
            return std::make_unique<SimulatedDeviceType>();

        if (type != typeName)
            return nullptr;

        hangAt (Place::scan);
        return std::make_unique<Type> (shared_from_this());
    }

    juce::StringArray soundFiles() override { return {}; }

    DeviceChoice choice() const { return { typeName, deviceName(), deviceName() }; }

    /** Every call comes back, now and later. */
    void release()
    {
        const std::lock_guard lock (mutex);
        isReleased = true;
        changed.notify_all();
    }

    /** As a driver does, on a thread of its own. */
    void reportError (const juce::String& message)
    {
        std::thread ([this, message] { latest->reportError (message); }).join();
    }

    /** How many calls came, and are not back. */
    int numHanging() const
    {
        const std::lock_guard lock (mutex);
        return hanging;
    }

private:
    class Device;

    juce::String deviceName() const { return typeName == DeviceList::jack ? "system" : "Card; Direct hardware device without any conversions"; }

    void hangAt (Place now)
    {
        std::unique_lock lock (mutex);

        if (now != place || isReleased)
            return;

        ++hanging;
        changed.wait (lock, [this] { return isReleased; });
        --hanging;
        changed.notify_all();
    }

    void waitForHanging()
    {
        std::unique_lock lock (mutex);
        changed.wait (lock, [this] { return isReleased || hanging == 0; });
    }

    /** Calls as the simulated one does, until it hangs; what it calls then goes on as soon as it is released. */
    class Device : public SimulatedDevice, private juce::AudioIODeviceCallback
    {
    public:
        explicit Device (std::shared_ptr<HangingDevice> ownerToUse) : SimulatedDevice (ownerToUse->deviceName(), ownerToUse->typeName), owner (std::move (ownerToUse)) {}
        ~Device() override { close(); }

        void reportError (const juce::String& message) { target->audioDeviceError (message); }

        juce::String open (const juce::BigInteger& inputs, const juce::BigInteger& outputs, double rate, int block) override
        {
            owner->hangAt (Place::open);
            return SimulatedDevice::open (inputs, outputs, rate, block);
        }

        void start (juce::AudioIODeviceCallback* called) override
        {
            target = called;
            SimulatedDevice::start (called != nullptr ? this : nullptr);
        }

        void close() override
        {
            if (isPlaying())
                owner->hangAt (Place::close);

            // As a library that waits for its thread.
            owner->waitForHanging();

            SimulatedDevice::close();
        }

    private:
        void audioDeviceAboutToStart (juce::AudioIODevice* device) override { target->audioDeviceAboutToStart (device); }
        void audioDeviceStopped() override { target->audioDeviceStopped(); }

        void audioDeviceIOCallbackWithContext (const float* const* inputs, int numIn, float* const* outputs, int numOut, int numSamples, const juce::AudioIODeviceCallbackContext& context) override
        {
            if (++count > 100)
                owner->hangAt (Place::callback);

            target->audioDeviceIOCallbackWithContext (inputs, numIn, outputs, numOut, numSamples, context);
        }

        const std::shared_ptr<HangingDevice> owner;
        juce::AudioIODeviceCallback* target = nullptr;
        int count = 0;
    };

    class Type : public juce::AudioIODeviceType
    {
    public:
        explicit Type (std::shared_ptr<HangingDevice> ownerToUse) : AudioIODeviceType (ownerToUse->typeName), owner (std::move (ownerToUse)) {}

        void scanForDevices() override {}
        juce::StringArray getDeviceNames (bool) const override { return { owner->deviceName() }; }
        int getDefaultDeviceIndex (bool) const override { return 0; }
        int getIndexOfDevice (juce::AudioIODevice*, bool) const override { return 0; }
        bool hasSeparateInputsAndOutputs() const override { return true; }

        juce::AudioIODevice* createDevice (const juce::String&, const juce::String&) override
        {
            owner->hangAt (Place::create);
            owner->latest = std::make_unique<Device> (owner).release();
            return owner->latest;
        }

    private:
        const std::shared_ptr<HangingDevice> owner;
    };

    const juce::String typeName;
    const Place place;
    mutable std::mutex mutex;
    std::condition_variable changed;
    bool isReleased = false;
    int hanging = 0;
    Device* latest = nullptr;
};
} // namespace plus48::test
