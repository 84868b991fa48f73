using Care.Interfaces.Inventory;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Facilities;

namespace Care.WebFront.Inventory;

/// <summary>What facilities have in stock, its movements, and how much there should be at least (contract 02, §9.2 to §9.4).</summary>
internal static class StockRoutes
{
    public static void MapStockRoutes(this IEndpointRouteBuilder routes)
    {
        var movements = routes.MapFacilityChild<IStockMovementQueries, IStock, StockMovement>("inventory", "movement");
        movements.List<StockMovementFilter>("Movements of a facility's stock", (queries, facility, filter, paging, cancellation) =>
            queries.List(facility, filter, paging, cancellation));
        movements.Get("One movement", (queries, facility, movement, cancellation) => queries.Get(facility, movement, cancellation));
        movements.Group.MapPost("/", Move).WithMetadata(FacilityChildRoutes.Adding).WithSummary("Add to the stock of an item, or use some of it");
        movements.Group.MapPut(movements.Path + "flag/", Flag).WithSummary("Flag a movement as entered by mistake, or no longer");
        movements.Group.MapDelete("/delete_last/", Undo).WithMetadata(FacilityChildRoutes.Adding).WithSummary("Undo the last movement of an item");

        var stocks = routes.MapFacilityChild<IStockQueries, IStock, Stock>("inventorysummary", "stock");
        stocks.List("What a facility has in stock", (queries, facility, paging, cancellation) => queries.List(facility, paging, cancellation));
        stocks.Get("What a facility has of an item", (queries, facility, stock, cancellation) => queries.Find(facility, stock, cancellation));

        var minimums = routes.MapFacilityChild<IStockMinimumQueries, IStock, StockMinimum>("min_quantity", "minimum");
        minimums.List("How much there should be of items at least", (queries, facility, paging, cancellation) =>
            queries.List(facility, paging, cancellation));
        minimums.Get("How much there should be of an item at least", (queries, facility, minimum, cancellation) =>
            queries.Find(facility, minimum, cancellation));
        minimums.Group.MapPost("/", SetMinimum).WithMetadata(FacilityChildRoutes.Adding).WithSummary("Say how much there should be of an item at least");
        minimums.Update<StockMinimumWrite>("Change how much there should be of an item at least", (stock, facility, body) =>
            stock.ChangeMinimum(facility, body));
    }

    private static async Task<CreatedAnswer<StockMovement>> Move(ParentId facility, Body<StockMovementWrite> body, Cluster cluster)
    {
        var sent = await body.Read();
        return new(await cluster.Grains.GetGrain<IStock>(StockKey.Of(facility, sent.Item.Value)).Move(facility, sent));
    }

    private static async Task<EmptyAnswer> Flag(ParentId facility, Guid movement, Cluster cluster, CancellationToken cancellation)
    {
        var stock = await cluster.Read(grains => grains.GetGrain<IStockMovementQueries>(0).Locate(facility, movement, cancellation));
        return new(stock.Succeeded ? await cluster.Grains.GetGrain<IStock>(stock.Value).Flag(facility, movement) : stock.Error);
    }

    private static async Task<EmptyCreatedAnswer> Undo(ParentId facility, Query<UndoneItem> query, Cluster cluster)
    {
        var item = query.Read().Item;
        return new(await cluster.Grains.GetGrain<IStock>(StockKey.Of(facility, item)).Undo(facility, item));
    }

    private static async Task<CreatedAnswer<StockMinimum>> SetMinimum(ParentId facility, Body<StockMinimumWrite> body, Cluster cluster)
    {
        var sent = await body.Read();
        return new(await cluster.Grains.GetGrain<IStock>(StockKey.Of(facility, sent.Item.Value ?? 0)).SetMinimum(facility, sent));
    }
}
