using System;
using System.Collections.Frozen;

namespace PhoneCallCtx.Solution.Registration;

/// <summary>What a message lets a step have.</summary>
internal static class MessageFacts
{
    /// <summary>
    /// The messages of which a step can have images: those of Microsoft's page "Register a plug-in", as far as the table has
    /// them, with their multiple forms and the older form of SetState. The page is older than Restore, which has the row in
    /// the bin as its pre-image.
    /// </summary>
    private static readonly FrozenSet<string> WithImages = new[]
    {
        "Assign", "Create", "CreateMultiple", "Delete", "Restore", "SetState", "SetStateDynamicEntity", "Update", "UpdateMultiple",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The messages with rows that supply columns, so that a step can filter by them.</summary>
    private static readonly FrozenSet<string> WithFilter = new[] { "Create", "CreateMultiple", "Update", "UpdateMultiple" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool HasImages(string message) => WithImages.Contains(message);

    public static bool TakesFilter(string message) => WithFilter.Contains(message);

    public static bool IsCreate(string message) => SingleOf(message) == "Create";

    public static bool IsUpdate(string message) => SingleOf(message) == "Update";

    /// <summary>The message that is raised for each row of a multiple one; the message itself when it is for one row.</summary>
    public static string SingleOf(string message) => message switch
    {
        "CreateMultiple" => "Create",
        "UpdateMultiple" => "Update",
        _ => message,
    };

    /// <summary>
    /// The property of the message that says which row an image is of (column messagepropertyname of the image). Microsoft
    /// documents that of the single messages; tools that register images on the multiple ones agree on theirs.
    /// </summary>
    public static string ImageProperty(string message) => message switch
    {
        "Create" => "Id",
        "CreateMultiple" => "Ids",
        "UpdateMultiple" => "Targets",
        "SetState" or "SetStateDynamicEntity" => "EntityMoniker",
        _ => "Target",
    };

    /// <summary>Whether an image may be of the property. For CreateMultiple some name the rows that are sent, not the identifiers that come back.</summary>
    public static bool IsImageProperty(string message, string property) => property == ImageProperty(message) || (message == "CreateMultiple" && property == "Targets");
}
