// SPDX-License-Identifier: GPL-3.0-or-later
#include "RealFft.h"

#include <fftw3.h>

#include <mutex>

namespace plus48
{
namespace
{
/** FFTW makes and destroys plans in one thread at a time; it runs them in any. */
std::mutex& planMutex()
{
    static std::mutex mutex;
    return mutex;
}
} // namespace

struct RealFft::Plans
{
    struct Free
    {
        void operator() (void* memory) const noexcept { fftw_free (memory); }
    };

    explicit Plans (std::size_t numSamples) : size (numSamples)
    {
        const std::lock_guard lock (planMutex());
        forward = fftw_plan_dft_r2c_1d (static_cast<int> (size), samples.get(), lines.get(), FFTW_ESTIMATE);
        inverse = fftw_plan_dft_c2r_1d (static_cast<int> (size), lines.get(), samples.get(), FFTW_ESTIMATE);
    }

    ~Plans()
    {
        const std::lock_guard lock (planMutex());
        fftw_destroy_plan (forward);
        fftw_destroy_plan (inverse);
    }

    Plans (const Plans&) = delete;
    Plans& operator= (const Plans&) = delete;

    const std::size_t size;
    const std::unique_ptr<double, Free> samples { fftw_alloc_real (size) };
    const std::unique_ptr<fftw_complex, Free> lines { fftw_alloc_complex (size / 2 + 1) };
    fftw_plan forward {}, inverse {};
};

RealFft::RealFft (std::size_t size) : plans (std::make_unique<Plans> (size)) {}
RealFft::~RealFft() = default;

std::span<double> RealFft::samples() noexcept { return { plans->samples.get(), plans->size }; }

// A complex number of FFTW has the layout of the standard library's, as its manual promises.
std::span<std::complex<double>> RealFft::lines() noexcept { return { reinterpret_cast<std::complex<double>*> (plans->lines.get()), plans->size / 2 + 1 }; }

void RealFft::forward() { fftw_execute (plans->forward); }
void RealFft::inverse() { fftw_execute (plans->inverse); }
} // namespace plus48
