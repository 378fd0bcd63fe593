using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Solution.Tests.Checking;

/// <summary>A zip with something wrong in it, and all findings of the check.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Zip">Makes the zip.</param>
/// <param name="Findings">The findings in their order.</param>
internal sealed record Corruption(string Name, Func<byte[]> Zip, params IReadOnlyList<Expected> Findings);

/// <summary>A finding that is expected.</summary>
/// <param name="Code">The code.</param>
/// <param name="Place">The place, word for word.</param>
/// <param name="Text">A part of the message.</param>
internal sealed record Expected(string Code, string Place, string Text);
