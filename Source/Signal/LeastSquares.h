// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <juce_dsp/juce_dsp.h>

#include <cstddef>
#include <vector>

namespace plus48
{
/** [any thread but the audio thread] Least squares by the normal equations; `damping` of Levenberg and Marquardt. */
class LeastSquares
{
public:
    explicit LeastSquares (std::size_t size)
        : products (size, size), projection (size, 1), row (size) {}

    std::vector<double>& currentRow() { return row; }

    void addRow (double wanted)
    {
        for (std::size_t i = 0; i < row.size(); ++i)
        {
            projection (i, 0) += row[i] * wanted;

            for (std::size_t j = 0; j < row.size(); ++j)
                products (i, j) += row[i] * row[j];
        }
    }

    std::vector<double> solve (double damping) const
    {
        auto damped = products;
        auto solution = projection;

        for (std::size_t i = 0; i < row.size(); ++i)
            damped (i, i) = damped (i, i) * (1.0 + damping) + 1.0e-12;

        damped.solve (solution);
        return { solution.begin(), solution.end() };
    }

private:
    juce::dsp::Matrix<double> products, projection;
    std::vector<double> row;
};
} // namespace plus48
