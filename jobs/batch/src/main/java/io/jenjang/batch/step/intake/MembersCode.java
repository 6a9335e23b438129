package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheArrayWriter;
import io.jenjang.batch.io.CacheArrays;
import io.jenjang.batch.io.CacheFile;
import io.jenjang.batch.io.CacheFolder;
import io.jenjang.tree.IdIndex;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps {@link ReadMembers} in files of arrays, several of them so that they are written and read at the same time: ids, facts, the rest, and two for
 * every tree.
 */
final class MembersCode {
  private static final int IDS = 0;
  private static final int FACTS = 1;
  private static final int REST = 2;
  private static final int TREES = 3;

  private final CacheFolder folder;

  MembersCode(CacheFolder folder) {
    this.folder = folder;
  }

  /** Ids by member number, with what finds and orders them. */
  private record Numbered(Ids ids, int[] order, int[] slots) {
    static Numbered read(CacheArrays in) throws IOException {
      return new Numbered(MembersCode.ids(in), in.ints(), in.ints());
    }
  }

  /** Members without their ids, and how they are paid; names are elsewhere. */
  private record Facts(
      byte[] kind,
      byte[] status,
      int[] joinedOn,
      int[] market,
      int[] country,
      int[] owner,
      short[] leg,
      int[] currency,
      byte[] withoutTaxId,
      int[] legalIds) {
    static Facts read(CacheArrays in) throws IOException {
      return new Facts(
          in.bytes(),
          in.bytes(),
          in.ints(),
          in.ints(),
          in.ints(),
          in.ints(),
          in.shorts(),
          in.ints(),
          in.bytes(),
          in.ints());
    }
  }

  /** What there is little of; a block tells it in words and counts. */
  private record Rest(Ids later, MemberVersions versions, byte[] block) {
    static Rest read(int trees, CacheArrays in) throws IOException {
      return new Rest(MembersCode.ids(in), MemberVersions.read(trees, in), in.bytes());
    }
  }

  /** Writes the files; fails with damage if that cannot be done. */
  List<CacheFile> write(ReadMembers read) {
    List<CompletableFuture<CacheFile>> begun = new ArrayList<>();
    begun.add(start("ids", out -> numbered(read, out)));
    begun.add(start("facts", out -> facts(read, out)));
    begun.add(start("rest", out -> rest(read, out)));
    read.trees().forEach(tree -> begun.add(start("tree", out -> write(tree, out))));
    read.uplines().forEach(ids -> begun.add(start("uplines", out -> write(ids, out))));
    return begun.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<CacheFile> start(String kind, CacheArrayWriter.Content content) {
    return CompletableFuture.supplyAsync(() -> folder.write(kind, content));
  }

  private static void numbered(ReadMembers read, CacheArrayWriter out) throws IOException {
    write(read.members().ids(), out);
    out.ints(read.members().idOrder());
    out.ints(read.index().slots());
  }

  private static void facts(ReadMembers read, CacheArrayWriter out) throws IOException {
    Members members = read.members();
    out.bytes(members.kind());
    out.bytes(members.status());
    out.ints(members.joinedOn());
    out.ints(members.market());
    out.ints(members.country());
    out.ints(members.owner());
    out.shorts(members.leg());
    out.ints(read.payees().currency());
    out.bytes(read.payees().withoutTaxId());
    out.ints(read.legalIds());
  }

  private static void rest(ReadMembers read, CacheArrayWriter out) throws IOException {
    write(read.later(), out);
    read.versions().write(out);
    Bytes block = new Bytes(1 << 10);
    names(read.members().markets(), block);
    names(read.members().countries(), block);
    names(read.payees().currencies(), block);
    block.putCount(read.outside());
    block.putCount(read.copies());
    StateCode.totals(read.rejected(), block);
    read.leftOut().write(block);
    StateCode.list(read.notes(), block::putText, block);
    out.bytes(block.take());
  }

  private static void names(String[] names, Bytes out) {
    StateCode.list(List.of(names), out::putText, out);
  }

  private static void write(Tree tree, CacheArrayWriter out) throws IOException {
    out.ints(tree.parents());
    out.ints(tree.sizes());
    out.ints(tree.depths());
    out.ints(tree.membersByNode());
    out.ints(tree.nodesByMember());
  }

  static void write(Ids ids, CacheArrayWriter out) throws IOException {
    out.bytes(ids.bytes());
    out.ints(ids.start());
  }

  static Ids ids(CacheArrays in) throws IOException {
    return new Ids(in.bytes(), in.ints());
  }

  private static Tree tree(CacheArrays in) throws IOException {
    return new Tree(in.ints(), in.ints(), in.ints(), in.ints(), in.ints());
  }

  /** What was written; fails with damage if it is not as it was. */
  ReadMembers read(List<CacheFile> files) {
    int trees = (files.size() - TREES) / 2;
    CompletableFuture<Numbered> numbered = start(files.get(IDS), Numbered::read);
    CompletableFuture<Facts> facts = start(files.get(FACTS), Facts::read);
    CompletableFuture<Rest> rest = start(files.get(REST), in -> Rest.read(trees, in));
    List<CompletableFuture<Tree>> laidOut = new ArrayList<>();
    List<CompletableFuture<Ids>> uplines = new ArrayList<>();
    for (int tree = 0; tree < trees; tree++) {
      laidOut.add(start(files.get(TREES + tree), MembersCode::tree));
      uplines.add(start(files.get(TREES + trees + tree), MembersCode::ids));
    }
    return put(
        numbered.join(),
        facts.join(),
        rest.join(),
        laidOut.stream().map(CompletableFuture::join).toList(),
        uplines.stream().map(CompletableFuture::join).toList());
  }

  private <T> CompletableFuture<T> start(CacheFile file, CacheArrays.Content<T> content) {
    return CompletableFuture.supplyAsync(() -> folder.read(file, content));
  }

  private static ReadMembers put(
      Numbered numbered, Facts facts, Rest rest, List<Tree> trees, List<Ids> uplines) {
    Bytes.Reader block = new Bytes.Reader(rest.block());
    Members members = new Members(
        numbered.ids(),
        numbered.order(),
        facts.kind(),
        facts.status(),
        facts.joinedOn(),
        facts.market(),
        names(block),
        facts.country(),
        names(block),
        facts.owner(),
        facts.leg());
    return new ReadMembers(
        members,
        IdIndex.of(numbered.ids(), numbered.slots()),
        trees,
        uplines,
        new Payees(facts.currency(), names(block), facts.withoutTaxId()),
        facts.legalIds(),
        rest.later(),
        rest.versions(),
        block.readCount(),
        block.readCount(),
        StateCode.totals(block),
        LeftOut.read(block),
        StateCode.list(block::readText, block));
  }

  private static String[] names(Bytes.Reader in) {
    return StateCode.list(in::readText, in).toArray(String[]::new);
  }
}
