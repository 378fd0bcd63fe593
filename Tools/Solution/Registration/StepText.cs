using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Solution.Registration;

/// <summary>The parts of a registration in words: those of the Plugin Registration Tool, where it has any.</summary>
public static class StepText
{
    /// <summary>A stage: its number and name.</summary>
    /// <param name="stage">The stage.</param>
    public static string Stage(PipelineStage stage) => Enum.IsDefined(stage) ? FormattableString.Invariant($"{(int)stage} {stage}") : FormattableString.Invariant($"{(int)stage}");

    /// <summary>A mode.</summary>
    /// <param name="isAsynchronous">Whether it is asynchronous.</param>
    public static string Mode(bool isAsynchronous) => isAsynchronous ? "asynchronous" : "synchronous";

    /// <summary>The type of an image.</summary>
    /// <param name="type">The type.</param>
    public static string ImageType(ImageType type) => type switch
    {
        Registration.ImageType.PreImage => "pre-image",
        Registration.ImageType.PostImage => "post-image",
        Registration.ImageType.Both => "pre-image and post-image",
        _ => FormattableString.Invariant($"{(int)type}"),
    };

    /// <summary>A list of columns.</summary>
    /// <param name="columns">The columns; none for all.</param>
    public static string Columns(IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns.Count == 0 ? "all" : string.Join(", ", columns);
    }

    /// <summary>An image, but for its name.</summary>
    /// <param name="image">The image.</param>
    public static string Image(ImageRegistration image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return $"{ImageType(image.Type)} of {(image.Columns.Count == 0 ? "all columns" : string.Join(", ", image.Columns))}";
    }
}
