using Care.Interfaces.Calls;
using Care.Interfaces.Resources;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>
/// The resource requests of the demo system: one in every status, and some more where a board is full, each with a comment or two. One that is there already,
/// by its title, stays as it is.
/// </summary>
internal sealed class DemoResources(IGrainFactory grains)
{
    private static readonly Resource[] All =
    [
        new(DemoIds.ResourceTitle, ResourceStatus.Pending, ResourceSubCategory.TypeDCylinder, 20) { Emergency = true, Comment = "Lasts until tomorrow noon" },
        new("Refill of the liquid oxygen tank", ResourceStatus.Pending, ResourceSubCategory.LiquidOxygen, 6),
        new("Small cylinders for ambulances", ResourceStatus.OnHold, ResourceSubCategory.TypeBCylinder, 12) { Comment = "The supplier answers on Monday" },
        new("Protective clothing for three months", ResourceStatus.Approved, ResourceSubCategory.Unspecified, 1500) { Given = 1000 },
        new("Cylinders for the maternity ward", ResourceStatus.Approved, ResourceSubCategory.TypeCCylinder, 8) { Given = 8 },
        new("A second tank", ResourceStatus.Rejected, ResourceSubCategory.LiquidOxygen, 1) { Comment = "There is no room for it" },
        new("Masks and gloves", ResourceStatus.TransportationToBeArranged, ResourceSubCategory.Unspecified, 4000) { Given = 4000 },
        new("Jumbo cylinders for the new ward", ResourceStatus.TransferInProgress, ResourceSubCategory.TypeDCylinder, 15)
        {
            Emergency = true,
            Given = 10,
            Comment = "Ten are on their way",
        },
        new("Saline for the dialysis unit", ResourceStatus.TransferInProgress, ResourceSubCategory.Unspecified, 600) { Given = 600 },
        new("Cylinders lent in the floods", ResourceStatus.Completed, ResourceSubCategory.TypeBCylinder, 30) { Given = 30, Comment = "All came back" },
    ];

    /// <summary>Asks for what is missing, in the name of the district's administrator.</summary>
    public async Task Request(IReadOnlyDictionary<string, Guid> facilities, Caller districtAdmin)
    {
        using (districtAdmin.Enter())
        {
            ResourceRequestFilter filter = new() { OriginFacility = facilities[DemoFacilities.OfPatients] };
            var there = (await grains.GetGrain<IResourceRequestQueries>(0).List(filter, [], new Paging(Paging.MaxLimit, 0)))
                .EnsureSucceeded("The list of resource requests").Read().Select(request => request.Title).ToHashSet();
            foreach (var resource in All.Where(resource => !there.Contains(resource.Title)))
            {
                await Request(resource, facilities);
            }
        }
    }

    private async Task Request(Resource resource, IReadOnlyDictionary<string, Guid> facilities)
    {
        var id = DemoIds.Of(resource.Title);
        var request = grains.GetGrain<IResourceRequest>(id);
        (await request.Request(new ResourceRequestWrite
        {
            Status = ResourceStatus.Pending,
            Category = resource.SubCategory == ResourceSubCategory.Unspecified ? ResourceCategory.Supplies : ResourceCategory.Oxygen,
            SubCategory = resource.SubCategory,
            OriginFacility = facilities[DemoFacilities.OfPatients],
            ApprovingFacility = facilities[DemoFacilities.Approving],
            Title = resource.Title,
            Reason = "The store has less than a week's use left",
            ReferingFacilityContactName = "Store, head nurse",
            ReferingFacilityContactNumber = "+919744100051",
            Emergency = resource.Emergency,
            RequestedQuantity = resource.Asked,
        })).EnsureSucceeded(resource.Title);
        if (resource.Status != ResourceStatus.Pending)
        {
            (await request.Update(new ResourceRequestWrite
            {
                Status = resource.Status,
                AssignedFacility = resource.Given > 0 ? facilities[DemoFacilities.Fulfilment] : default(Optional<Guid>),
                AssignedQuantity = resource.Given,
            })).EnsureSucceeded(resource.Title);
        }

        if (resource.Comment is { } comment)
        {
            (await grains.GetGrain<IResourceComment>(Guid.NewGuid()).Write(id, comment)).EnsureSucceeded(resource.Title);
        }
    }

    private sealed record Resource(string Title, ResourceStatus Status, ResourceSubCategory SubCategory, int Asked)
    {
        public bool Emergency { get; init; }

        public int Given { get; init; }

        public string? Comment { get; init; }
    }
}
