namespace PhoneCallCtx.Packaging;

/// <summary>A file of a solution.</summary>
/// <param name="Path">The path within the folder or zip, with forward slashes.</param>
/// <param name="Content">The bytes.</param>
public sealed record SolutionFile(string Path, byte[] Content);
