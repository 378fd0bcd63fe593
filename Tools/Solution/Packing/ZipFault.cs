namespace PhoneCallCtx.Solution.Packing;

/// <summary>What makes readers of a zip see different files in it, or none.</summary>
/// <param name="Path">The path of the entry, as the central directory has it; empty for the zip as a whole.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record ZipFault(string Path, string Message);
