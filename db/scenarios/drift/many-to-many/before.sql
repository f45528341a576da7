CREATE TABLE "Post" (id integer NOT NULL, CONSTRAINT "Post_pkey" PRIMARY KEY (id));
CREATE TABLE "Tag" (id integer NOT NULL, CONSTRAINT "Tag_pkey" PRIMARY KEY (id));
