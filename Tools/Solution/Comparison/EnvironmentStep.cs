using System;
using System.Collections.Generic;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Solution.Comparison;

/// <summary>An image of a step in an environment.</summary>
/// <param name="Image">What a declaration has of it; its name is the alias, by which a plug-in finds it.</param>
/// <param name="DisplayName">The name in lists, which nothing looks for.</param>
/// <param name="MessageProperty">The property of the message that says which row it is of.</param>
public sealed record EnvironmentImage(ImageRegistration Image, string DisplayName, string MessageProperty);

/// <summary>A step as an environment has it.</summary>
public sealed record EnvironmentStep
{
    /// <summary>What a declaration has of it, without the images.</summary>
    public required StepRegistration Registration { get; init; }

    /// <summary>The name of the assembly; empty for a step that runs no plug-in type.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>The images.</summary>
    public required IReadOnlyList<EnvironmentImage> Images { get; init; }

    /// <summary>Whether the export has only a link in place of the images.</summary>
    public bool HasImagesElsewhere { get; init; }

    /// <summary>Whether the step is enabled; a disabled one does not run.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>Whether the system jobs of an asynchronous step are deleted when they succeed.</summary>
    public required bool DeletesSystemJobs { get; init; }
}

/// <summary>An export cannot be read. The message says which part, why and what to do.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="line">The line, from 1; 0 when it is not about a line.</param>
public sealed class ExportException(string message, long line = 0) : Exception(message)
{
    /// <summary>The line, from 1; 0 when it is not about a line.</summary>
    public long Line { get; } = line;
}
