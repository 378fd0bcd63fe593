using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The stored rows of a request, as the pre-images of the step show them. The default value has no image.</summary>
internal readonly struct RowImages
{
    /// <summary>The name under which the steps register their pre-image.</summary>
    public const string PreImageName = "PreImage";

    private readonly IncompleteImage? _incomplete;
    private readonly EntityImageCollection? _ofOnlyRow;
    private readonly ImagesOfList? _ofEachRow;

    private RowImages(IncompleteImage? incomplete, EntityImageCollection? ofOnlyRow, ImagesOfList? ofEachRow)
    {
        _incomplete = incomplete;
        _ofOnlyRow = ofOnlyRow;
        _ofEachRow = ofEachRow;
    }

    /// <summary>The stored row: not known when the step has no image of it, known in part when its image is incomplete.</summary>
    /// <param name="index">The index of the row in the request, from 0.</param>
    /// <param name="id">The primary key of the row; empty when it is not known.</param>
    public RowView Of(int index, Guid id)
    {
        if ((_ofEachRow?.Find(index, id) ?? Find(_ofOnlyRow, id)) is not { } image) return default;
        return _incomplete is not null && _incomplete.IsIncomplete(image) ? new RowView(_incomplete, image) : EntityColumns.Of(image);
    }

    /// <summary>The images of a message for one row.</summary>
    /// <param name="context">The context.</param>
    /// <param name="incomplete">Reads an incomplete image; null when the step registers no never-empty column.</param>
    public static RowImages OfRow(IPluginExecutionContext context, IncompleteImage? incomplete) => new(incomplete, context.PreEntityImages, ofEachRow: null);

    /// <summary>The images of a message for many rows; its request may still have one row.</summary>
    /// <param name="services">The services of the execution.</param>
    /// <param name="context">The context.</param>
    /// <param name="rows">The rows; null when the request has one row.</param>
    /// <param name="incomplete">Reads an incomplete image; null when the step registers no never-empty column.</param>
    public static RowImages OfRows(IServiceProvider services, IPluginExecutionContext context, DataCollection<Entity>? rows, IncompleteImage? incomplete) =>
        new(incomplete, rows is null or { Count: 1 } ? context.PreEntityImages : null, FindImagesOfEachRow(services, context) is { } images ? new ImagesOfList(images, rows) : null);

    /// <summary>
    /// Requests the interface by its type, because the platform may supply a separate object for each interface of the context. The
    /// cast is for hosts that supply one object only.
    /// </summary>
    private static EntityImageCollection?[]? FindImagesOfEachRow(IServiceProvider services, IPluginExecutionContext context) =>
        ImagesOfEachRow(PlatformServices.Find(services, typeof(IPluginExecutionContext4))) ?? ImagesOfEachRow(context);

    private static EntityImageCollection?[]? ImagesOfEachRow(object? context) =>
        context is IPluginExecutionContext4 { PreEntityImagesCollection: { Length: > 0 } images } ? images : null;

    /// <summary>The pre-image of a row among the images of the step. An image of another row or table does not count.</summary>
    private static Entity? Find(EntityImageCollection? images, Guid id) =>
        images is not null && images.TryGetValue(PreImageName, out var image) && image is not null
        && (image.Id == id || image.Id == Guid.Empty || id == Guid.Empty)
        && (string.IsNullOrEmpty(image.LogicalName) || string.Equals(image.LogicalName, PhoneCallTable.LogicalName, StringComparison.Ordinal))
            ? image
            : null;

    /// <summary>The images of a list of rows. An image has the index of its row; an image with another index is found by its key.</summary>
    private sealed class ImagesOfList(EntityImageCollection?[] images, DataCollection<Entity>? rows)
    {
        private Dictionary<Guid, Entity>? _displaced;

        public Entity? Find(int index, Guid id)
        {
            if (index < images.Length && RowImages.Find(images[index], id) is { } image) return image;
            return id != Guid.Empty && (_displaced ??= FindDisplaced()).TryGetValue(id, out var found) ? found : null;
        }

        private Dictionary<Guid, Entity> FindDisplaced()
        {
            var displaced = new Dictionary<Guid, Entity>();
            for (var i = 0; i < images.Length; i++)
            {
                if (RowImages.Find(images[i], Guid.Empty) is not { } image || image.Id == Guid.Empty) continue;
                if (rows is null || i >= rows.Count || rows[i].Id != image.Id) displaced[image.Id] = image;
            }

            return displaced;
        }
    }
}
