-- As `prisma migrate dev` writes it: its own warning first.
/*
  Warnings:

  - Made the column `name` on table `User` required, this step will fail if there are existing NULL values in that column.
*/
-- expects: line 9 not-null-without-check
-- AlterTable
ALTER TABLE "User" ALTER COLUMN "name" SET NOT NULL;
