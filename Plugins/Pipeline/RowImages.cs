using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules.Changes;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>What the rows of a request were before it, as the pre-images of the step show them. The default value has no image.</summary>
internal readonly struct RowImages
{
    /// <summary>The name under which the steps register their pre-image.</summary>
    public const string PreImageName = "PreImage";

    private readonly EntityImageCollection? _ofOnlyRow;
    private readonly EntityImageCollection?[]? _ofEachRow;

    private RowImages(EntityImageCollection? ofOnlyRow, EntityImageCollection?[]? ofEachRow)
    {
        _ofOnlyRow = ofOnlyRow;
        _ofEachRow = ofEachRow;
    }

    /// <summary>What the row at an index was; not known when the step has no image of it.</summary>
    public RowView this[int index]
    {
        get
        {
            var row = _ofEachRow is not null && index < _ofEachRow.Length ? PreImage(_ofEachRow[index]) : default;
            return row.IsKnown ? row : PreImage(_ofOnlyRow);
        }
    }

    /// <summary>The images of a message for one row.</summary>
    public static RowImages OfRow(IPluginExecutionContext context) => new(context.PreEntityImages, ofEachRow: null);

    /// <summary>The images of a message for many rows, of which a call may have one.</summary>
    /// <param name="services">The services of the execution.</param>
    /// <param name="context">The context.</param>
    /// <param name="count">How many rows the call has.</param>
    public static RowImages OfRows(IServiceProvider services, IPluginExecutionContext context, int count) =>
        new(count == 1 ? context.PreEntityImages : null, FindImagesOfEachRow(services, context));

    /// <summary>
    /// The services give each interface of the context by its type, and the object of one interface need not have another. The
    /// cast is for services that give one object only.
    /// </summary>
    private static EntityImageCollection?[]? FindImagesOfEachRow(IServiceProvider services, IPluginExecutionContext context) =>
        ImagesOfEachRow(PlatformServices.Find(services, typeof(IPluginExecutionContext4))) ?? ImagesOfEachRow(context);

    private static EntityImageCollection?[]? ImagesOfEachRow(object? context) =>
        context is IPluginExecutionContext4 { PreEntityImagesCollection: { Length: > 0 } images } ? images : null;

    private static RowView PreImage(EntityImageCollection? images) =>
        images is not null && images.TryGetValue(PreImageName, out var image) && image is not null ? EntityColumns.Of(image) : default;
}
