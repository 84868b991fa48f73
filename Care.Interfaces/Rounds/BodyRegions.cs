using System.Collections.Frozen;

namespace Care.Interfaces.Rounds;

/// <summary>The regions of the body that pain and pressure sores are told of (contract 05, §13).</summary>
public static class BodyRegions
{
    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "AnteriorHead", "AnteriorNeck", "AnteriorRightShoulder", "AnteriorRightChest", "AnteriorRightArm", "AnteriorRightForearm",
        "AnteriorRightHand", "AnteriorLeftHand", "AnteriorLeftChest", "AnteriorLeftShoulder", "AnteriorLeftArm", "AnteriorLeftForearm",
        "AnteriorRightFoot", "AnteriorLeftFoot", "AnteriorRightLeg", "AnteriorLowerChest", "AnteriorAbdomen", "AnteriorLeftLeg", "AnteriorRightThigh",
        "AnteriorLeftThigh", "AnteriorGroin", "PosteriorHead", "PosteriorNeck", "PosteriorLeftChest", "PosteriorRightChest", "PosteriorAbdomen",
        "PosteriorLeftShoulder", "PosteriorRightShoulder", "PosteriorLeftArm", "PosteriorLeftForearm", "PosteriorLeftHand", "PosteriorRightArm",
        "PosteriorRightForearm", "PosteriorRightHand", "PosteriorLeftThighAndButtock", "PosteriorRightThighAndButtock", "PosteriorLeftLeg",
        "PosteriorRightLeg", "PosteriorLeftFoot", "PosteriorRightFoot",
    ]);
}
